package dev.tributary.core.journey;

import dev.tributary.core.journey.option.JourneyRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reason why a conversion has no journey, so that no channel can be credited with it. Immutable. A further cause is
 * a further constant of {@link OfSource}.
 */
public sealed interface NoJourney {
    /** The order of reasons: those of the source before those of options. */
    Comparator<NoJourney> ORDER = Comparator.comparing((NoJourney why) -> why instanceof OfOptions)
            .thenComparing((one, other) -> one instanceof OfSource first && other instanceof OfSource second
                    ? first.compareTo(second)
                    : one.code().compareTo(other.code()));

    /** Returns the reason with a code; empty if there is none. */
    static Optional<NoJourney> of(String code) {
        Optional<NoJourney> ofSource = Arrays.stream(OfSource.values())
                .filter(why -> why.code().equals(code))
                .map(why -> (NoJourney) why)
                .findFirst();
        if (ofSource.isPresent() || !code.startsWith(OfOptions.BEGINNING)) {
            return ofSource;
        }
        Set<String> wanted = Set.copyOf(
                Arrays.asList(code.substring(OfOptions.BEGINNING.length()).split(OfOptions.BETWEEN, -1)));
        Set<JourneyRule> rules = Arrays.stream(JourneyRule.values())
                .filter(rule -> wanted.contains(rule.code()))
                .collect(Collectors.toSet());
        return rules.size() == wanted.size() ? Optional.of(new OfOptions(rules)) : Optional.empty();
    }

    /** Returns its name in documents. Stable. */
    String code();

    /** Returns a clause of a sentence. */
    String reason();

    /** The source has no session for the journey, whatever the options are. */
    enum OfSource implements NoJourney {
        /** The conversion has no user. */
        NO_USER("no_user", "no user is named"),
        /** The user id is a placeholder, such as {@code undefined}. */
        UNKNOWN_USER("unknown_user", "the user_id is a placeholder"),
        /** The user has no session that can be used. */
        NO_SESSION("no_session_of_user", "no session of the user is known"),
        /** The user has only later sessions. */
        ONLY_LATER("only_later_sessions", "all sessions of the user are later");

        private final String code;
        private final String reason;

        OfSource(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String reason() {
            return reason;
        }
    }

    /**
     * There are sessions up to the conversion, and options leave out all of them.
     *
     * @param rules every rule that has left out some of them; at least one
     */
    record OfOptions(Set<JourneyRule> rules) implements NoJourney {
        private static final String BEGINNING = "left_out_by_";
        private static final String BETWEEN = "_and_";

        public OfOptions {
            rules = Collections.unmodifiableSet(EnumSet.copyOf(rules));
        }

        @Override
        public String code() {
            return rules.stream().map(JourneyRule::code).collect(Collectors.joining(BETWEEN, BEGINNING, ""));
        }

        @Override
        public String reason() {
            String options = rules.stream().map(JourneyRule::option).collect(Collectors.joining(" and "));
            return "every session of the user up to the conversion is left out by " + options
                    + (rules.equals(EnumSet.of(JourneyRule.BOUNDARY)) ? ", being at the same moment" : "");
        }
    }
}
