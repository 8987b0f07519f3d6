package dev.tributary.store.sqlite;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.store.Results;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.ResultsStore;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    private static final Holder RUN = new Holder("run", "r1", Instant.EPOCH, "host", 1);
    private static final Holder OTHER = new Holder("report", "r2", Instant.EPOCH, "host", 2);

    @TempDir
    Path folder;

    @Test
    void aFileIsFoundWithAndWithoutItsScheme() {
        Path file = folder.resolve("results.db");
        ResultsStore byPath = Stores.results(Address.of(file));
        ResultsStore byScheme = Stores.results(new Address("sqlite", file.toString()));
        assertThat(byScheme.identity()).isEqualTo(byPath.identity());
        assertThat(byPath.isThere()).isFalse();
        try (Lease lease = byScheme.lease(RUN);
                Results results = lease.open(true)) {
            assertThat(results.origins()).isEmpty();
            assertThat(byPath.holdsResults()).isTrue();
        }
    }

    @Test
    void oneAtATimeHoldsTheLeaseByWhateverName() throws Exception {
        Path file = Files.createFile(folder.resolve("results.db"));
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        ResultsStore store = Stores.results(Address.of(file));
        try (Lease lease = store.lease(RUN)) {
            lease.open(true).close();
            assertFails(
                            ProblemKind.TEMPORARY,
                            () -> Stores.results(Address.of(link)).lease(OTHER).close())
                    .contains("run r1");
            assertThat(Stores.results(Address.of(link)).holder())
                    .hasValueSatisfying(line -> assertThat(line).contains("run r1"));
        }
        assertThat(store.holder()).isEmpty();
    }

    @Test
    void resultsAreInTheSourceWhateverLinkLeadsThere() throws Exception {
        Path file = Files.createFile(folder.resolve("shop.db"));
        Path link = Files.createLink(folder.resolve("link.db"), file);
        assertThat(Stores.results(Address.of(file)).isIn(Address.of(link))).isTrue();
        assertThat(Stores.results(Address.of(file)).isIn(new Address("sqlite", link.toString())))
                .isTrue();
        assertThat(Stores.results(Address.of(folder.resolve("other.db"))).isIn(Address.of(file)))
                .isFalse();
        assertThat(Stores.results(Address.of(file)).isIn(new Address("postgresql", "//host/shop")))
                .isFalse();
    }

    @Test
    void aMistypedAddressIsNotMade() {
        ResultsStore store = Stores.results(Address.of(folder.resolve("no/results.db")));
        assertFails(ProblemKind.USAGE, () -> store.require(true)).contains("no");
        assertFails(
                ProblemKind.USAGE,
                () -> Stores.results(Address.of(folder.resolve("resutls.db"))).require(false));
        assertFails(ProblemKind.USAGE, store::look);
    }
}
