package dev.tributary.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelCounts;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The partial result of some users, as bytes of any origin. */
class PartialTest {
    private static final Question QUESTION = question(OptionalLong.empty());

    private static Question question(OptionalLong seed) {
        return new Question(
                JourneyOptions.DEFAULT,
                Selection.of(DateWindow.ALL),
                List.of(),
                true,
                Optional.of(new CreditQuestion(
                        PerType.same(Optional.of(DefaultModel.create())), Redistribution.NONE, DateBasis.CASH)),
                true,
                Optional.of(new ModelQuestion(ModelNames.readAll("linear,markov:2"), DirectChannels.USUAL, seed)));
    }

    private static UserGroup users(Random random) {
        IdColumn ids = new IdColumn();
        SessionTableBuilder sessions = new SessionTableBuilder(ids);
        List<Conversion> conversions = new ArrayList<>();
        for (int user = 0; user < 8; user++) {
            for (int session = random.nextInt(5); session >= 0; session--) {
                ids.append("s" + ids.size());
                sessions.add(user, random.nextLong(90 * Days.MILLIS), "c" + random.nextInt(4), true, true, false);
            }
            if (user % 3 > 0) {
                conversions.add(new Conversion(
                        conversions.size(), "o" + user, user, random.nextLong(90 * Days.MILLIS), random.nextInt(100)));
            }
        }
        return new UserGroup(sessions.build(8), conversions);
    }

    private static byte[] bytes(long seed) {
        return Kernel.run(users(new Random(seed)), QUESTION, credit -> {}).toBytes();
    }

    @Test
    void whatWasWrittenIsReadAndWrittenAgainTheSame() {
        Question drawn = question(OptionalLong.of(1));
        for (int seed = 0; seed < 20; seed++) {
            byte[] written =
                    Kernel.run(users(new Random(seed)), drawn, credit -> {}).toBytes();
            assertThat(Partial.of(written, drawn).toBytes()).as("seed %d", seed).isEqualTo(written);
        }
    }

    @Test
    void whoHasNobodyAddsNothing() {
        byte[] written = bytes(1);
        Partial nobody = Kernel.run(
                new UserGroup(new SessionTableBuilder(new IdColumn()).build(0), List.of()), QUESTION, credit -> {});

        assertThat(Partial.of(written, QUESTION)
                        .add(Partial.of(nobody.toBytes(), QUESTION))
                        .toBytes())
                .isEqualTo(written);
    }

    @Test
    void bytesThatAreCutOrChangedAnywhereAreRefused() {
        byte[] written = bytes(2);
        for (int at = 0; at < written.length; at++) {
            requireRefused(Arrays.copyOf(written, at));
            byte[] changed = written.clone();
            changed[at] ^= (byte) 0x20;
            requireRefused(changed);
        }
        requireRefused(Arrays.copyOf(written, written.length + 1));
    }

    @Test
    void bytesOfAnotherVersionAndAnswersToOtherQuestionsSayWhatTheyAre() {
        byte[] newer = bytes(3);
        newer[0] = 2;
        assertThatThrownBy(() -> Partial.of(newer, QUESTION))
                .hasMessageContaining(
                        "The bytes of what some users come to cannot be read: their form is 2 and not 1.");
        Question other = new Question(
                QUESTION.journeys(),
                QUESTION.selection(),
                List.of(),
                true,
                QUESTION.credits(),
                false,
                QUESTION.models());
        assertThatThrownBy(() -> Partial.of(bytes(3), other))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("they answer another question");
    }

    @Test
    void bytesBehindTheEndAreRefusedThoughTheirChecksumIsRight() {
        byte[] longer = Arrays.copyOf(bytes(5), bytes(5).length + 1);
        seal(longer);
        assertThatThrownBy(() -> Partial.of(longer, QUESTION)).hasMessageContaining("1 bytes are left over");
    }

    @Test
    void whoeverForgesAChecksumGetsNothingLargeAndNoOtherFailure() {
        Random random = new Random(4);
        byte[] written = bytes(4);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] forged =
                    Arrays.copyOf(written, random.nextInt(8) == 0 ? random.nextInt(written.length) : written.length);
            for (int changes = 1 + random.nextInt(4); changes > 0 && forged.length > 5; changes--) {
                forged[1 + random.nextInt(forged.length - 5)] = (byte) random.nextInt(256);
            }
            seal(forged);
            try {
                assertThat(Partial.of(forged, QUESTION).toBytes().length).isLessThan(2 * written.length + 64);
            } catch (TributaryException e) {
                assertThat(e.kind()).isEqualTo(ProblemKind.STORAGE);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    /** A thousand resamples of each channel need far more memory than its name. */
    @Test
    void channelsWithoutTheirSumsTakeNoRoomAndNoChainHasTooMany() {
        for (boolean chain : new boolean[] {false, true}) {
            ByteWriter out = new ByteWriter(1);
            out.number(200_000);
            for (int channel = 0; channel < 200_000; channel++) {
                out.text("%06d".formatted(channel));
            }
            out.number(0);
            out.number(0);
            out.sum(new ExactSum());
            out.number(chain ? 0 : 1);
            if (chain) {
                out.number(1);
                out.number(1);
                out.number(0);
                out.number(0);
            } else {
                out.text("linear");
                for (int sum = 0; sum < 400_000; sum++) {
                    out.sum(new ExactSum());
                }
                out.flag(true);
            }
            byte[] bytes = out.toBytes();

            assertThatThrownBy(() -> ModelCounts.readFrom(new ByteReader("a test", 1, bytes)))
                    .isInstanceOf(TributaryException.class);
        }
    }

    private static void seal(byte[] bytes) {
        int size = bytes.length - Integer.BYTES;
        if (size > 0) {
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, size);
            for (int at = 0; at < Integer.BYTES; at++) {
                bytes[size + at] = (byte) (sum.getValue() >>> (at * Byte.SIZE));
            }
        }
    }

    private static void requireRefused(byte[] bytes) {
        assertThatThrownBy(() -> Partial.of(bytes, QUESTION))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("The bytes of what some users come to cannot be read: ");
    }
}
