/** What the Wi-Fi is called, by interface, from `nmcli -t -f ACTIVE,SSID,DEVICE device wifi list`. */
export function readNetworkManager(output: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const line of output.split('\n')) {
    const [active, name, device] = splitTerse(line)
    if (active === 'yes' && name !== undefined && name !== '' && device !== undefined) names.set(device, name)
  }
  return names
}

/** Terse output puts «\» before a «:» and a «\» of a value. */
function splitTerse(line: string): string[] {
  return [...line.matchAll(/(?:^|:)((?:\\.|[^:\\])*)/g)].map(([, value = '']) =>
    value.replaceAll(/\\(.)/g, '$1'),
  )
}

/** What each interface of a Mac is, by its name, from `networksetup -listallhardwareports`. */
export function readHardwarePorts(output: string): Map<string, 'wifi' | 'cable' | null> {
  const ports = [...output.matchAll(/Hardware Port: (.+)\r?\nDevice: (\S+)/g)]
  return new Map(ports.map(([, port = '', device = '']) => [device, kindOfPort(port)]))
}

function kindOfPort(port: string): 'wifi' | 'cable' | null {
  if (/^(wi-?fi|airport)/i.test(port)) return 'wifi'
  return /ethernet|lan|iphone|ipad/i.test(port) ? 'cable' : null
}

/** What the Wi-Fi is called, from `ipconfig getsummary`; null when macOS keeps it to itself. */
export function readMacWifiName(output: string): string | null {
  const name = /^\s*SSID : (.+)$/m.exec(output)?.[1]?.trim() ?? ''
  return name === '' || name === '<redacted>' ? null : name
}
