package dev.tributary.spark.users;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.number.ExactSum;
import dev.tributary.models.kernel.GroupJourneys;
import dev.tributary.spark.ship.Shipped;

/** The first pass of a comparison: credit of models that use each journey alone, and chains. */
public final class FirstPass implements UserPass<FirstCounts> {
    private static final long serialVersionUID = 1;

    private final Shipped<AskedJourneys> asked;

    public FirstPass(Shipped<AskedJourneys> asked) {
        this.asked = asked;
    }

    @Override
    public FirstCounts of(UserGroup users) {
        GroupJourneys built = asked.value().of(users);
        ExactSum unattributedRevenue = new ExactSum();
        for (Conversion without : built.journeys().withoutJourney()) {
            unattributedRevenue.add(without.revenue());
        }
        return new FirstCounts(
                JourneyCounts.of(asked.value().journeys().journeys(), built.journeys()),
                unattributedRevenue,
                asked.value().counts(built));
    }

    @Override
    public FirstCounts plus(FirstCounts one, FirstCounts other) {
        return one.plus(other);
    }

    @Override
    public byte[] toBytes(FirstCounts answer) {
        return answer.toBytes();
    }

    @Override
    public FirstCounts read(byte[] bytes) {
        return FirstCounts.read(bytes, asked.value().journeys().journeys());
    }
}
