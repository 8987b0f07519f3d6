package dev.tributary.benchmarks.process.child;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The environment of a measurement.
 *
 * @param home the project's folder
 * @param child starts any command
 * @param product the program, ready to start
 * @param jvm starts programs of this module
 * @param workFolder the folders
 * @param samples the databases
 */
public record Bench(Path home, Child child, Product product, Jvm jvm, WorkFolder workFolder, Samples samples)
        implements AutoCloseable {
    /**
     * Prepares a measurement.
     *
     * @param home the project's folder
     */
    public static Bench open(Path home) throws IOException, InterruptedException {
        WorkFolder workFolder = new WorkFolder(home);
        Child child = new Child(workFolder.fresh());
        Product product = new Product(home, child);
        product.prepare();
        return new Bench(home, child, product, new Jvm(child), workFolder, new Samples(workFolder.data(), product));
    }

    /** Runs the program without reading its results. */
    public Child.Ended run(Path source, String heap) throws IOException, InterruptedException {
        Path folder = workFolder.fresh();
        Child.Ended run = product.run(source, folder.resolve("results.db"), folder.resolve("out"), heap);
        WorkFolder.remove(folder);
        return run;
    }

    @Override
    public void close() throws IOException {
        workFolder.close();
    }
}
