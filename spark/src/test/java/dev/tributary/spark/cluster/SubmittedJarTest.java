package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the jar for {@code spark-submit} holds: ours and our libraries, these under names that no cluster has. */
class SubmittedJarTest {
    private static final long MOST_BYTES = 9_000_000;

    private static final Pattern OTHERS =
            Pattern.compile("(^|/)(scala|slf4j|log4j|sqlite|hadoop|postgresql|mariadb|duckdb|picocli)(/|$)|module-info"
                    + "|^META-INF/[^/]*\\.(SF|DSA|RSA)$|^META-INF/versions/");

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(SparkHome.jar().toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    @Test
    void everyClassIsOursOrMadeOurs() throws IOException {
        assertThat(entries())
                .filteredOn(entry -> entry.endsWith(".class"))
                .hasSizeGreaterThan(2000)
                .allMatch(entry -> entry.startsWith("dev/tributary/"));
    }

    @Test
    void nothingIsInItThatAClusterHasOrThatNothingHereNeeds() throws IOException {
        assertThat(entries()).filteredOn(entry -> OTHERS.matcher(entry).find()).isEmpty();
        assertThat(Files.size(SparkHome.jar())).isLessThan(MOST_BYTES);
    }

    @Test
    void whatIsAskedForByNameIsThereUnderTheNameThatItIsAskedBy() throws IOException {
        assertThat(entries())
                .contains(
                        "effective_tld_names.dat",
                        "presets/names",
                        "dev/tributary/channels/rules.yml",
                        "META-INF/services/dev.tributary.shaded.tools.jackson.databind.ObjectMapper")
                .anyMatch(entry -> entry.startsWith("dev/tributary/shaded/gg/jte/generated/precompiled/"))
                .filteredOn(entry -> entry.startsWith("META-INF/services/"))
                .allMatch(entry -> entry.startsWith("META-INF/services/dev.tributary."));
    }

    @Test
    void itSaysWhatIsToBeStarted() throws IOException {
        try (JarFile jar = new JarFile(SparkHome.jar().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.tributary.spark.SparkMain");
            assertThat(manifest.getValue("Implementation-Title")).isEqualTo("Tributary");
        }
    }
}
