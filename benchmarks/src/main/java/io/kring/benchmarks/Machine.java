package io.kring.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the numbers are measured on. */
final class Machine {
    private static final int WATCHED_SECONDS = 5;

    private Machine() {}

    /**
     * Others at work make every number worse, and not both sides alike. The load average would not tell: right after a
     * build, its own compiler is still in it.
     *
     * @param most how many processors others may keep busy
     * @return how many they do
     */
    static double refuseWhereLoaded(double most) throws InterruptedException {
        double others = others();
        if (others > most) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "others keep %.2f processors busy, above %.2f:"
                            + " wait until the machine is idle, or say load=100 and read ratios only",
                    others,
                    most));
        }
        return others;
    }

    /** Processors that others kept busy during some seconds. */
    private static double others() throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // The first answers are of the time before; each further one is of the time since.
        system.getCpuLoad();
        system.getProcessCpuLoad();
        TimeUnit.SECONDS.sleep(WATCHED_SECONDS);
        return (system.getCpuLoad() - system.getProcessCpuLoad()) * system.getAvailableProcessors();
    }
}
