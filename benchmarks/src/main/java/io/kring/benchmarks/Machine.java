package io.kring.benchmarks;

import java.lang.management.ManagementFactory;

/** What the numbers were measured on. */
final class Machine {
    private Machine() {}

    /** Others at work make every number worse, and not both sides alike. */
    static void refuseWhereLoaded(double most) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load > most) {
            throw new IllegalStateException("load average " + load + " is above " + most
                    + ": wait until the machine is idle, or say load=100 and read ratios only");
        }
    }
}
