/** Milliseconds of processor time that this process has used: what a limit on work should count, whatever else the machine does. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
