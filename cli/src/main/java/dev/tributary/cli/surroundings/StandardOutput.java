package dev.tributary.cli.surroundings;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process's standard output, which records whether writing failed. A {@link PrintWriter} by itself ignores errors,
 * so that a command completes its work; {@link #loss} is checked when it has ended. Thread-safe.
 */
public final class StandardOutput extends PrintWriter {
    private final Remembering stream;

    private StandardOutput(Remembering stream) {
        super(stream, false, StandardCharsets.UTF_8);
        this.stream = stream;
    }

    /** Writes text in UTF-8 to the process's standard output. */
    public static StandardOutput open() {
        return to(new FileOutputStream(FileDescriptor.out), Path.of("/dev/fd/1"));
    }

    /**
     * Writes text in UTF-8 to a stream.
     *
     * @param file its name in the file system, if known
     */
    static StandardOutput to(OutputStream stream, Path file) {
        return new StandardOutput(new Remembering(stream, file));
    }

    /** Returns why output was lost; empty if nothing was lost, or if the reader of a pipe has closed it. */
    public Optional<String> loss() {
        flush();
        return stream.loss();
    }

    /** A stream that records the first failure. */
    private static final class Remembering extends OutputStream {
        private static final int KIND_OF_FILE = 0xf000;
        private static final int PIPE = 0x1000;
        private static final int SOCKET = 0xc000;

        private final OutputStream stream;
        private final Path file;
        private Optional<IOException> failure = Optional.empty();

        Remembering(OutputStream stream, Path file) {
            this.stream = stream;
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            try {
                stream.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }

        /** A reader that closes its end early has all it wanted, as with other tools. */
        synchronized Optional<String> loss() {
            return failure.filter(e -> !isPipe(e)).map(e -> String.valueOf(e.getMessage()));
        }

        /**
         * Decided by the kind of file, since the system's messages depend on its language; nothing else can go wrong
         * with a pipe.
         */
        private boolean isPipe(IOException e) {
            try {
                int kind = (Integer) Files.getAttribute(file, "unix:mode") & KIND_OF_FILE;
                return kind == PIPE || kind == SOCKET;
            } catch (IOException | RuntimeException unknown) {
                return String.valueOf(e.getMessage()).contains("pipe");
            }
        }
    }
}
