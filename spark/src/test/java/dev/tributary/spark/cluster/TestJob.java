package dev.tributary.spark.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a class of these tests as a program of its own, for a cluster that knows nothing of this build. */
final class TestJob {
    private TestJob() {}

    /** @param type a class without others inside it */
    static void pack(Path jar, Class<?> type) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                InputStream in = Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            zip.putNextEntry(new ZipEntry(type.getName().replace('.', '/') + ".class"));
            in.transferTo(zip);
        }
    }
}
