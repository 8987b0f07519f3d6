package dev.tributary.cli.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A folder or a file without write permission, and the command under which even root has none.
 *
 * @param path the folder
 * @param command the command under which the program is run
 */
record Closed(Path path, String... command) implements AutoCloseable {
    static Closed folder(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        if (!Files.isWritable(path)) {
            return new Closed(path);
        }
        String[] command = {"setpriv", "--bounding-set=-dac_override,-dac_read_search"};
        Assumptions.assumeTrue(refuses(path, command), "nothing is closed to this user, and setpriv does not help");
        return new Closed(path, command);
    }

    private static boolean refuses(Path path, String... command) {
        List<String> attempt = new ArrayList<>(List.of(command));
        attempt.addAll(List.of("sh", "-c", "test -e \"$0\" && test ! -w \"$0\"", path.toString()));
        try {
            return new ProcessBuilder(attempt).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
