package dev.tributary.benchmarks.process.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The peak memory of a process, from Linux ({@code VmHWM}): heap, the JVM itself, and the resident pages of mapped
 * files. Linux keeps the maximum, so occasional reading is enough. On other systems there is no figure.
 */
public final class PeakMemory {
    private static final String FIELD = "VmHWM:";

    private final Path status;
    private OptionalLong bytes = OptionalLong.empty();

    public PeakMemory(long process) {
        this.status = Path.of("/proc", Long.toString(process), "status");
    }

    /** Takes the present figure; the last one stands when the process has gone. */
    public void look() {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(FIELD)) {
                    String kilobytes = line.substring(FIELD.length()).replace("kB", "");
                    bytes = OptionalLong.of(Long.parseLong(kilobytes.strip()) * 1024);
                }
            }
        } catch (IOException gone) {
            // What was seen before stands.
        }
    }

    public OptionalLong bytes() {
        return bytes;
    }
}
