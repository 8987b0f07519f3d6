package dev.tributary.benchmarks.process.child;

import dev.tributary.benchmarks.process.show.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generated databases, each generated once. */
public final class Samples {
    private final Path folder;
    private final Product product;

    Samples(Path folder, Product product) {
        this.folder = folder;
        this.product = product;
    }

    public Path of(Size size) throws IOException, InterruptedException {
        Path file = folder.resolve(size.file());
        if (!Files.exists(file)) {
            ProgressLog.say("generating " + size.words());
            Path half = folder.resolve(file.getFileName() + ".part");
            Files.deleteIfExists(half);
            product.generate(half, size);
            Files.move(half, file);
        }
        return file;
    }

    /** The same with a hot user beside the others. */
    public Path withHotUser(Size size, HotUser hot) throws IOException, InterruptedException {
        Path file = folder.resolve("hot-" + size.sessions() + "-" + hot.sessions() + ".db");
        if (!Files.exists(file)) {
            Path normal = of(size);
            ProgressLog.say("adding a user with " + hot.sessions() + " sessions");
            Path half = folder.resolve(file.getFileName() + ".part");
            Files.deleteIfExists(half);
            Files.copy(normal, half);
            hot.addTo(half);
            Files.move(half, file);
        }
        return file;
    }
}
