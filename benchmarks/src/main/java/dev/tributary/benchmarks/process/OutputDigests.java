package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.bare.AttributionRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The output of a run as hashes: two runs with the same hashes have the same output, byte for byte.
 *
 * @param files the CSV files, names included
 * @param rows the rows of the attribution, in key order
 */
record OutputDigests(String files, String rows) {
    static OutputDigests by(Path results, Path out) throws IOException, SQLException {
        return new OutputDigests(files(out), rows(results));
    }

    private static String files(Path out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(out)) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        MessageDigest digest = sha256();
        for (Path file : files) {
            add(digest, file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            add(digest, Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String rows(Path results) throws SQLException {
        AttributionRows rows = AttributionRows.of(results);
        MessageDigest digest = sha256();
        for (int row = 0; row < rows.size(); row++) {
            add(digest, rows.conversion(row).getBytes(StandardCharsets.UTF_8));
            add(digest, rows.session(row).getBytes(StandardCharsets.UTF_8));
            digest.update(
                    ByteBuffer.allocate(Double.BYTES).putDouble(rows.share(row)).array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that the boundaries of contents are unambiguous. */
    private static void add(MessageDigest digest, byte[] content) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        digest.update(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JVM has SHA-256", never);
        }
    }
}
