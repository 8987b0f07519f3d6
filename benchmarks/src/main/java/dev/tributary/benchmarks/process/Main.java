package dev.tributary.benchmarks.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Measures whole processes and prints what came out. {@code benchmarks/run} starts it. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("benchmarks: " + wrong.getMessage() + "\n" + Settings.USAGE);
            System.exit(2);
            return;
        }
        List<Section> report = measure(settings);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(report.stream().map(Section::plain).collect(Collectors.joining("\n")));
        if (settings.out().isPresent()) {
            Files.writeString(
                    settings.out().get(), report.stream().map(Section::markdown).collect(Collectors.joining("\n")));
        }
    }

    private static List<Section> measure(Settings settings) throws Exception {
        Path home = Path.of(System.getProperty("tributary.home"));
        List<Section> report = new ArrayList<>();
        report.add(Machine.describe());
        try (Workplace workplace = new Workplace(home)) {
            Child child = new Child(workplace.fresh());
            Product product = new Product(home, child);
            Jvm jvm = new Jvm(child);
            Samples samples = new Samples(workplace.data(), product);
            product.prepare();
            report.add(new FloorCase(product, jvm, workplace, settings.repeat()).measure(settings.sizes(), samples));
            report.add(new HotUserCase(product, workplace, settings.repeat()).measure(settings.hotUser(), samples));
            report.add(new ApiCase(product, jvm, workplace, settings.repeat()).measure(samples));
            report.add(new StartUp(product, jvm, workplace).measure(samples));
        }
        report.add(Packings.measure());
        return report;
    }
}
