package dev.tributary.fuzz.subject;

import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.kernel.CreditQuestion;
import dev.tributary.models.kernel.Kernel;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.spec.ModelNames;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/**
 * The partial result of a group of users, as sent by another process. The version and the question's number in front of
 * an input, and the checksum after it, are added: a fuzzer cannot guess them, and everything between them is read.
 */
public final class PartialTarget implements Reader<Partial> {
    private static final Question QUESTION = new Question(
            JourneyOptions.DEFAULT,
            Selection.of(DateWindow.ALL),
            List.of(),
            true,
            Optional.of(new CreditQuestion(
                    PerType.same(Optional.of(DefaultModel.create())), Redistribution.NONE, DateBasis.CASH)),
            true,
            Optional.of(new ModelQuestion(
                    ModelNames.readAll("linear,markov:2"), DirectChannels.USUAL, OptionalLong.empty())));

    private final byte[] before = before();

    private static byte[] before() {
        UserGroup nobody = new UserGroup(new SessionTableBuilder(new IdColumn()).build(0), List.of());
        byte[] whole = Kernel.run(nobody, QUESTION, credit -> {}).toBytes();
        int last = 1;
        while (whole[last] < 0) {
            last++;
        }
        return Arrays.copyOf(whole, last + 1);
    }

    private byte[] sealed(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(before);
        sum.update(bytes);
        return ByteBuffer.allocate(before.length + bytes.length + Integer.BYTES)
                .put(before)
                .put(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .array();
    }

    @Override
    public Partial read(byte[] bytes) {
        return Partial.of(sealed(bytes), QUESTION);
    }

    @Override
    public void check(byte[] bytes, Partial read) {
        byte[] written = read.toBytes();
        byte[] again = Partial.of(written, QUESTION).toBytes();
        Fault.unlessEqual(
                "written and read again",
                HexFormat.of().formatHex(again),
                HexFormat.of().formatHex(written));
    }
}
