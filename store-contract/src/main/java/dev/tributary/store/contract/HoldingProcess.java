package dev.tributary.store.contract;

import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Another process that holds a lease, until it is killed or its parent process ends. */
public final class HoldingProcess implements AutoCloseable {
    private static final String HELD = "held";

    private final Process process;

    private HoldingProcess(Process process) {
        this.process = process;
    }

    /**
     * The main method of the other process: takes the lease of an address, the only argument, and waits for the end of
     * its input.
     */
    public static void main(String[] arguments) throws IOException {
        Stores.results(Addresses.read(arguments[0])).lease(new Holder("run", "of-the-child", Instant.EPOCH, "here", 3));
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write((HELD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        while (System.in.read() >= 0) {
            // Waits.
        }
    }

    static HoldingProcess start(String address) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), HoldingProcess.class.getName(), address)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (!HELD.equals(line)) {
            process.destroyForcibly();
            throw new IllegalStateException("the other process did not get the lease: " + line);
        }
        return new HoldingProcess(process);
    }

    /** Kills it, as a machine failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the other process cannot be killed");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
