package dev.tributary.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The kept inputs. */
final class Seeds {
    private Seeds() {}

    /** Returns the kept inputs of a target, ordered by name. */
    static List<byte[]> of(String target) throws IOException {
        Path folder = Path.of(System.getProperty("tributary.root", ""))
                .resolve("fuzz/src/test/resources/dev/tributary/fuzz/" + target + "FuzzTestInputs");
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    /**
     * Returns the bytes with a piece of them repeated up to a size; the bytes before and after the piece occur once.
     */
    static byte[] repeated(byte[] bytes, int from, int length, int size) {
        int times = length == 0 ? 0 : size / length;
        byte[] all = new byte[bytes.length + times * length];
        System.arraycopy(bytes, 0, all, 0, from);
        for (int time = 0; time <= times && length > 0; time++) {
            System.arraycopy(bytes, from, all, from + time * length, length);
        }
        int rest = bytes.length - from - length;
        System.arraycopy(bytes, bytes.length - rest, all, all.length - rest, rest);
        return all;
    }
}
