package dev.tributary.report.page.look;

import dev.tributary.pipeline.page.Change;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.text.Arrow;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Channels whose attributed revenue changed by more than chance, or that there is none. */
final class RevenueMoved implements LookRule {
    private static final int MOST_NAMED = 3;

    @Override
    public Sentence about(Material material) {
        return material.earlier()
                .map(known -> about(known, material).to("channels", "Channels"))
                .orElse(Sentence.NONE);
    }

    private static Sentence about(Earlier.Known earlier, Material material) {
        String since = " by more than chance since " + material.earlierSpan().orElseThrow();
        List<Map.Entry<String, Changes>> moved = earlier.channels().entrySet().stream()
                .filter(channel -> channel.getValue().revenue().moreThanChance())
                .sorted(Comparator.comparing((Map.Entry<String, Changes> channel) ->
                                size(channel.getValue().revenue()))
                        .reversed())
                .toList();
        if (moved.isEmpty()) {
            return Sentence.of("In no channel did attributed revenue change" + since + ". ");
        }
        int channels = earlier.channels().size();
        Sentence sentence = Sentence.of("Attributed revenue changed" + since + " in " + moved.size() + " of " + channels
                + (channels == 1 ? " channel" : " channels")
                + (moved.size() > MOST_NAMED ? ", most in " + MOST_NAMED : "") + ": ");
        for (int i = 0; i < Math.min(MOST_NAMED, moved.size()); i++) {
            sentence = sentence.text(i == 0 ? "" : "; ").name(moved.get(i).getKey());
            sentence = sentence.then(fromTo(moved.get(i).getValue().revenue(), material));
        }
        return sentence.text(". ");
    }

    private static BigDecimal size(Change change) {
        return change.now().subtract(change.before()).abs();
    }

    private static Sentence fromTo(Change change, Material material) {
        Sentence figures = Sentence.of(" " + material.text().number(change.before(), 0) + " to "
                + material.text().number(change.now(), 0));
        return Arrow.of(change, material.text())
                .map(arrow -> figures.text(" (").moved(arrow).text(")"))
                .orElse(figures);
    }
}
