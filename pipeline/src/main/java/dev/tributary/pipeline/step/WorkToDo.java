package dev.tributary.pipeline.step;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.journey.Journey;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The journeys to look at, and which stored credits have none.
 *
 * @param journeys ordered by conversion id
 * @param gone whether a conversion that holds credit has no journey any more: it has lost its last session, or is gone
 *     from the source
 * @param closed whether a conversion lies in a closed period
 */
record WorkToDo(List<Journey> journeys, Predicate<String> gone, Predicate<String> closed) {
    /** From the source, or from the file of journeys that was named. */
    static WorkToDo of(RunContext context) {
        if (context.settings().journeysFile().isPresent()) {
            if (context.settings().freezeBefore().isPresent()) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "--freeze-before needs the conversions' days, and a file of journeys does not hold them.",
                        "Leave out one of --freeze-before and --journeys.");
            }
            return new WorkToDo(JourneysFile.read(context), conversion -> false, conversion -> false);
        }
        Facts facts = context.facts();
        Predicate<String> closed = closed(facts, context.settings().freezeBefore());
        Set<String> unattributed = new HashSet<>();
        context.journeys().unattributed().stream()
                .map(Conversion::id)
                .filter(closed.negate())
                .forEach(unattributed::add);
        return new WorkToDo(
                context.journeys().journeys(),
                conversion -> unattributed.contains(conversion) || absent(facts, conversion),
                closed);
    }

    private static Predicate<String> closed(Facts facts, Optional<LocalDate> before) {
        return before.<Predicate<String>>map(day -> conversion -> {
                    int place = facts.conversionIndex().find(conversion);
                    return place != IdIndex.ABSENT
                            && facts.conversions().get(place).day().isBefore(day);
                })
                .orElse(conversion -> false);
    }

    private static boolean absent(Facts facts, String conversion) {
        return facts.conversionIndex().find(conversion) == IdIndex.ABSENT;
    }
}
