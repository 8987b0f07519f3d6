package dev.tributary.pipeline.page.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.models.kernel.GroupBuilder;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.store.ResultsView;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of a source that does not fit into memory. */
class PagePartsTest {
    private static final DateWindow JUNE = PageShop.days("2025-06-01", "2025-06-30");

    /** Computed by the run itself, or read. */
    private static final List<Optional<DateWindow>> CREDIT = List.of(Optional.of(DateWindow.ALL), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void whatCanBeHadPartByPartIsTheSameAndTheRestIsLeftOutWithASentence() {
        PageShop shop = PageShop.sample(folder, 6000, 700, 4);
        Page held = shop.run(DateWindow.ALL);
        for (Optional<DateWindow> computed : CREDIT) {
            Page parts = inParts(shop.settings(DateWindow.ALL), DateWindow.ALL, computed, held);
            assertThat(parts.period()).isEqualTo(held.period());
            assertThat(parts.proof().journeys()).isEqualTo(held.proof().journeys());
            assertThat(parts.journeys())
                    .extracting(PageJourney::choice)
                    .containsExactlyElementsOf(
                            held.journeys().stream().map(PageJourney::choice).toList());
            assertThat(parts.journeys())
                    .extracting(PageJourney::shares)
                    .containsExactlyElementsOf(
                            held.journeys().stream().map(PageJourney::shares).toList());
            assertThat(parts.depth()).isInstanceOf(Depth.LeftOut.class);
            assertThat(((Depth.LeftOut) parts.depth()).how()).contains("TRIBUTARY_JAVA_OPTS=-Xmx", "tributary report");
        }
        Page june = shop.run(JUNE);
        for (Optional<DateWindow> computed : CREDIT) {
            Page parts = inParts(shop.settings(JUNE), JUNE, computed, held);
            assertThat(parts.period()).isEqualTo(june.period());
            assertThat(parts.earlier()).isEqualTo(june.earlier());
        }
    }

    /** Reads the source again with so little memory that it comes in several parts. */
    private Page inParts(RunSettings settings, DateWindow window, Optional<DateWindow> computed, Page held) {
        Spilling spilling = new Spilling(folder.resolve("files"), 30 << 20, notice -> {});
        ReadScope scope = new ReadScope(DateWindow.ALL, true).with(ReadScope.Strangers.IF_THEY_FIT);
        try (Snapshot snapshot = Stores.source(settings.locations().requiredSource(), Optional.of(spilling))
                        .open(scope);
                ResultsView results = settings.locations().resultsStore().look()) {
            Facts facts = snapshot.facts();
            assertThat(facts.traffic().sessions().parts()).isGreaterThan(1);
            assertThat(snapshot.everyUser()).isFalse();
            PageInput input = new PageInput(
                    settings,
                    window,
                    facts,
                    new PageInput.Users(
                            false,
                            part -> new GroupBuilder(UserGroup.of(facts.traffic(), part), settings.journeyOptions()),
                            snapshot.spill(),
                            Optional::empty),
                    held.proof().checks(),
                    new PageInput.Stored(held.origin().credit(), computed, computed.isPresent()),
                    held.origin().run());
            Page page = MakingPage.of(input, results);
            snapshot.spill().ifPresent(SpillFolder::close);
            return page;
        }
    }
}
