package dev.tributary.spark.users;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.models.compare.RemovalCounts;
import dev.tributary.spark.ship.Shipped;

/** The second pass of a comparison: credit in proportion to the removal effects of a chain. */
public final class SharedPass implements UserPass<RemovalCounts> {
    private static final long serialVersionUID = 1;
    private static final int VERSION = 1;

    private final Shipped<AskedJourneys> asked;
    private final Shipped<SharedEffects> shared;

    public SharedPass(Shipped<AskedJourneys> asked, Shipped<SharedEffects> shared) {
        this.asked = asked;
        this.shared = shared;
    }

    @Override
    public RemovalCounts of(UserGroup users) {
        SharedEffects known = shared.value();
        return RemovalCounts.of(asked.value().evidence(users, known.channels()), known.effects(), known.intervals());
    }

    @Override
    public RemovalCounts plus(RemovalCounts one, RemovalCounts other) {
        return one.plus(other);
    }

    @Override
    public byte[] toBytes(RemovalCounts answer) {
        ByteWriter out = new ByteWriter(VERSION);
        answer.writeTo(out);
        return out.toBytes();
    }

    @Override
    public RemovalCounts read(byte[] bytes) {
        ByteReader in = new ByteReader("credit by removal effects", VERSION, bytes);
        RemovalCounts counts =
                RemovalCounts.readFrom(in, shared.value().channels().size());
        in.end();
        return counts;
    }
}
