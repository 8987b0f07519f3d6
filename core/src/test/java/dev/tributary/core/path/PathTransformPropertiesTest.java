package dev.tributary.core.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathTransformPropertiesTest {
    private static final int ROUNDS = 2000;
    private static final List<String> CHANNELS = List.of("Direct", "Video", "Ads, Search");

    @Test
    void aTransformedPathIsPartOfThePathInItsOrder() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Touch> path = path(random);
            for (PathTransform transform : all(random)) {
                List<Touch> made = transform.apply(path);

                assertThat(made).as("%s, seed %d", transform, seed).isNotEmpty();
                assertThat(made)
                        .as("%s, seed %d", transform, seed)
                        .extracting(Touch::position)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .isSubsetOf(path.stream().map(Touch::position).toList());
                if (!(transform instanceof Frequency)) {
                    assertThat(path).as("%s, seed %d", transform, seed).containsAll(made);
                }
                assertThat(transform.apply(List.of())).isEmpty();
            }
        }
    }

    @Test
    void doneTwiceIsDoneOnceUnlessChannelsAreRenamed() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Touch> path = path(random);
            for (PathTransform transform : all(random)) {
                List<Touch> once = transform.apply(path);
                List<Touch> twice = transform.apply(once);

                if (transform instanceof Frequency) {
                    assertThat(twice)
                            .hasSameSizeAs(once)
                            .allMatch(touch -> touch.channel().endsWith(")(1)"));
                } else {
                    assertThat(twice).as("%s, seed %d", transform, seed).isEqualTo(once);
                }
            }
        }
    }

    @Test
    void frequenciesAddUpToTheLengthOfThePath() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            List<Touch> path = path(new Random(seed));
            int sum = new Frequency()
                    .apply(path).stream()
                            .map(Touch::channel)
                            .mapToInt(channel ->
                                    Integer.parseInt(channel.substring(channel.indexOf('(') + 1, channel.length() - 1)))
                            .sum();

            assertThat(sum).as("seed %d", seed).isEqualTo(path.size());
        }
    }

    @Test
    void aChainIsItsTransformsOneAfterAnotherAndReadsBackAsItIsWritten() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Touch> path = path(random);
            List<PathTransform> some = all(random).subList(0, 1 + random.nextInt(3));
            PathTransforms chain = new PathTransforms(some);
            List<Touch> expected = path;
            for (PathTransform transform : some) {
                expected = transform.apply(expected);
            }

            assertThat(chain.apply(path)).as("seed %d", seed).isEqualTo(expected);
            assertThat(PathTransforms.parse(chain.text())).as("seed %d", seed).isEqualTo(chain);
        }
    }

    private static List<Touch> path(Random random) {
        List<Touch> path = new ArrayList<>();
        for (int position = random.nextInt(8); position >= 0; position--) {
            path.add(new Touch(path.size(), channel(random)));
        }
        return path;
    }

    /** Returns one transform of each kind, in random order. */
    private static List<PathTransform> all(Random random) {
        List<PathTransform> all = new ArrayList<>(List.of(
                new Exposure(),
                new FirstOfEach(),
                new Frequency(),
                new LastTouches(1 + random.nextInt(4)),
                new RemoveIfNotAll(channel(random)),
                new RemoveIfLastAndNotAll(channel(random))));
        Collections.shuffle(all, random);
        return all;
    }

    private static String channel(Random random) {
        return CHANNELS.get(random.nextInt(CHANNELS.size()));
    }
}
