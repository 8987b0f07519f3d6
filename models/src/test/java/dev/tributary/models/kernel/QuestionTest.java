package dev.tributary.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Curve;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.path.PathTransforms;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import dev.tributary.core.type.TypeRule;
import dev.tributary.core.type.TypeRules;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An answer to one question is never accepted as the answer to another. */
class QuestionTest {
    private static final IhcModel MODEL = DefaultModel.create();

    private JourneyOptions journeys = JourneyOptions.DEFAULT;
    private Selection selection = Selection.of(DateWindow.ALL);
    private PerType<IhcModel> credit = PerType.same(Optional.of(MODEL));
    private Redistribution redistribution = Redistribution.NONE;
    private DateBasis basis = DateBasis.ACCRUAL;
    private String models = "linear,ihc";
    private DirectChannels direct = DirectChannels.USUAL;
    private OptionalLong seed = OptionalLong.empty();

    private Question question() {
        return new Question(
                journeys,
                selection,
                List.of("gold"),
                true,
                Optional.of(new CreditQuestion(credit, redistribution, basis)),
                true,
                Optional.of(new ModelQuestion(ModelNames.readAll(models), direct, seed)));
    }

    private static Selection only(Set<String> labels, Optional<String> only) {
        TypeRule gold = new TypeRule("gold", Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), labels);
        return new Selection(DateWindow.ALL, new TypeRules(Optional.of("type"), List.of(gold)), only);
    }

    private static IhcModel model(Curve gap, Curve closer, Map<String, Double> scores) {
        return new IhcModel(
                MODEL.conversionType(), MODEL.weights(), Map.of(Phase.HOLDER, scores), gap, closer, "by hand");
    }

    private static JourneyOptions leavingOut(String... channels) {
        return new JourneyOptions(
                Boundary.INCLUSIVE,
                Reach.ALL,
                new PathRules(new LinkedHashSet<>(List.of(channels)), PathTransforms.NONE),
                3000);
    }

    private static PerType<IhcModel> all(IhcModel model) {
        return PerType.same(Optional.of(model));
    }

    private static Redistribution redistributing(double threshold, String... channels) {
        return new Redistribution(Map.of(
                Phase.HOLDER,
                new Redistribution.Rule(Redistribution.Direction.ANY_SESSION, threshold, Set.of(channels))));
    }

    @Test
    void whateverIsChangedInAQuestionItIsAnotherOne() {
        Curve flat = new Curve(new double[] {0}, new double[] {0.5});
        List<Runnable> changes = List.of(
                () -> journeys = new JourneyOptions(Boundary.STRICT, 3000),
                () -> journeys = new JourneyOptions(Boundary.STRICT, 2999),
                () -> journeys = new JourneyOptions(
                        Boundary.STRICT, new Reach(Optional.of(Duration.ofDays(1)), false), PathRules.NONE, 2999),
                () -> journeys = leavingOut("Direct"),
                () -> selection = Selection.of(new DateWindow(Optional.of(LocalDate.ofEpochDay(9)), Optional.empty())),
                () -> selection = only(Set.of("gold"), Optional.empty()),
                () -> selection = only(Set.of("gold", "Gold"), Optional.empty()),
                () -> selection = only(Set.of("gold", "Gold"), Optional.of("gold")),
                () -> basis = DateBasis.CASH,
                () -> credit = all(model(flat, MODEL.closerCurve(), Map.of())),
                () -> credit = all(model(flat, flat, Map.of())),
                () -> credit = all(model(flat, flat, Map.of("Email", 2.0))),
                () -> credit = new PerType<>(Optional.of(MODEL), Map.of("gold", MODEL)),
                () -> credit = new PerType<>(Optional.of(MODEL), Map.of("silver", MODEL)),
                () -> credit = new PerType<>(Optional.of(MODEL), Map.of("silver", model(flat, flat, Map.of()))),
                () -> redistribution = redistributing(0.5, "Email"),
                () -> redistribution = redistributing(0.25, "Email"),
                () -> redistribution = redistributing(0.25, "Email", "Search"),
                () -> models = "linear",
                () -> models = "linear,markov:2",
                () -> direct = new DirectChannels(List.of("Email")),
                () -> seed = OptionalLong.of(1),
                () -> seed = OptionalLong.of(2));
        List<Long> keys = new ArrayList<>();
        keys.add(question().key());
        for (Runnable change : changes) {
            change.run();
            keys.add(question().key());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    /**
     * Java iterates sets and maps in another order in each process; the expected number was computed in one process.
     */
    @Test
    void theSameQuestionIsTheSameInEveryProcess() {
        journeys = leavingOut("Direct", "Email", "Search");
        selection = only(Set.of("gold", "Gold", "GOLD", "or"), Optional.empty());
        credit = all(model(
                new Curve(new double[] {0}, new double[] {0.5}),
                new Curve(new double[] {0}, new double[] {1}),
                Map.of("Email", 2.0, "Search", 3.0, "Social", 4.0, "TV", 5.0)));
        redistribution = redistributing(0.5, "Email", "Search", "Social", "TV");
        long key = question().key();
        assertThat(key).isEqualTo(2_426_416_647L);

        journeys = leavingOut("Search", "Direct", "Email");
        assertThat(question().key()).isEqualTo(key);
    }

    @Test
    void thePartsOfAnotherQuestionAreNeitherReadNorAdded() {
        SomeUsers users = SomeUsers.some(new Random(1), 20);
        Question asked = question();
        Partial answer = Kernel.run(users.group(new Random(2)), asked, journey -> {});
        seed = OptionalLong.of(1);
        Question drawn = question();
        byte[] bytes = answer.toBytes();

        assertThatThrownBy(() -> Partial.of(bytes, drawn))
                .isInstanceOfSatisfying(
                        TributaryException.class,
                        told -> assertThat(told.kind()).isEqualTo(ProblemKind.STORAGE))
                .hasMessageContaining(
                        "The bytes of what some users come to cannot be read: they answer another question.");
        Partial other = Kernel.run(users.group(new Random(2)), drawn, journey -> {});
        assertThatThrownBy(() -> answer.add(other))
                .hasMessageContaining("answers to different questions cannot be added");
    }
}
