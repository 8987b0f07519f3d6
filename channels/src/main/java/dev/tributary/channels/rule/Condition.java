package dev.tributary.channels.rule;

import dev.tributary.channels.site.SiteAddress;
import dev.tributary.channels.site.SiteKind;
import dev.tributary.channels.site.SiteMatch;
import dev.tributary.channels.site.SiteTable;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule asks of a session. */
sealed interface Condition {
    boolean holds(Clues clues, SiteTable sites);

    /** Returns why it holds, for people. */
    String why(Clues clues, SiteTable sites);

    /** A text of a session. */
    enum Part {
        SOURCE,
        MEDIUM,
        CAMPAIGN;

        String of(Clues clues) {
            return switch (this) {
                case SOURCE -> clues.source();
                case MEDIUM -> clues.medium();
                case CAMPAIGN -> clues.campaign();
            };
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A text is as a test wants it. */
    record Words(Part part, WordTest test) implements Condition {
        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return test.holds(part.of(clues));
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return test.why(part.label(), part.of(clues));
        }
    }

    /** The host of the referrer is as a test wants it; to be a host is to be below it, too. */
    record Referrer(WordTest test) implements Condition {
        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return test.holds(host(clues))
                    || (test.manner() == WordTest.Manner.IS
                            && clues.referrer().filter(this::isBelow).isPresent());
        }

        private boolean isBelow(SiteAddress site) {
            return test.words().stream().anyMatch(word -> site.host().endsWith("." + word.text()));
        }

        static String host(Clues clues) {
            return clues.referrer().map(SiteAddress::host).orElse("");
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return test.why("referrer", host(clues));
        }
    }

    /** The source, or the referrer, is a site of some kinds. */
    record SiteOf(boolean referrer, Set<SiteKind> kinds) implements Condition {
        private Optional<SiteMatch> match(Clues clues, SiteTable sites) {
            return (referrer ? clues.referrer().flatMap(sites::ofSite) : sites.ofSource(clues.source()))
                    .filter(match -> kinds.contains(match.kind()));
        }

        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return match(clues, sites).isPresent();
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return match(clues, sites)
                    .map(match -> (referrer
                                    ? "referrer " + Shown.quoted(Referrer.host(clues))
                                    : "source " + Shown.quoted(clues.source()))
                            + " is " + match.kind().told() + " (" + Shown.plain(match.entry()) + " in "
                            + Shown.plain(match.list()) + ")")
                    .orElse("");
        }
    }

    /** One of some click ids is there. */
    record Clicked(List<String> ids) implements Condition {
        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return ids.stream().anyMatch(clues.clickIds()::contains);
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return ids.stream()
                    .filter(clues.clickIds()::contains)
                    .collect(Collectors.joining(", ", "there is the click id ", ""));
        }
    }

    /** All of some conditions hold. */
    record All(List<Condition> all) implements Condition {
        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return all.stream().allMatch(one -> one.holds(clues, sites));
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return all.stream().map(one -> one.why(clues, sites)).collect(Collectors.joining(", and "));
        }
    }

    /** One of some conditions holds. */
    record Some(List<Condition> some) implements Condition {
        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return some.stream().anyMatch(one -> one.holds(clues, sites));
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return some.stream()
                    .filter(one -> one.holds(clues, sites))
                    .findFirst()
                    .map(one -> one.why(clues, sites))
                    .orElse("");
        }
    }

    /** A condition does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return !condition.holds(clues, sites);
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return "what 'not' names does not hold";
        }
    }

    /** A condition that the file gives a name. */
    record Called(String name, Condition condition) implements Condition {
        @Override
        public boolean holds(Clues clues, SiteTable sites) {
            return condition.holds(clues, sites);
        }

        @Override
        public String why(Clues clues, SiteTable sites) {
            return condition.why(clues, sites) + " (" + name + ")";
        }
    }
}
