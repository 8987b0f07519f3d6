package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The same input has the same result, to the last bit, on every machine and at any time. */
class ArchitectureMachineTest {
    private static final JavaClasses CLASSES = ProgramClasses.all();

    /** Sources of differences between machines, processes or times. */
    private static final Set<String> OF_THE_MACHINE =
            Set.of("getProperty", "getProperties", "getenv", "currentTimeMillis", "nanoTime");

    private static ArchRule nothingOfTheMachine(String... packages) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the target is a system property, the environment or a clock",
                        access -> isOfTheMachine(access.getTargetOwner().getName(), access.getName())))
                .because("the same question must have the same answer everywhere; take the value as an argument, and"
                        + " read it in store, pipeline or cli");
    }

    private static boolean isOfTheMachine(String owner, String name) {
        return switch (owner) {
            case "java.lang.System" -> OF_THE_MACHINE.contains(name);
            case "java.lang.Integer", "java.lang.Long", "java.lang.Boolean" ->
                Set.of("getInteger", "getLong", "getBoolean").contains(name);
            default -> owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        };
    }

    @Test
    void theCoreReadsNoSystemPropertyAndNoClock() {
        nothingOfTheMachine("dev.tributary.core..", "dev.tributary.models..").check(CLASSES);
    }

    @Test
    void whatIsReadOfTheMachineIsFoundInACallAndInAReference() {
        JavaClasses bad = new ClassFileImporter().importClasses(Asking.class, Looking.class);
        assertThat(nothingOfTheMachine("dev.tributary.cli..")
                        .evaluate(bad)
                        .getFailureReport()
                        .getDetails())
                .hasSize(4)
                .anySatisfy(found -> assertThat(found).contains("System.getProperty"))
                .anySatisfy(found -> assertThat(found).contains("Integer.getInteger"))
                .anySatisfy(found -> assertThat(found).contains("System.nanoTime"))
                .anySatisfy(found -> assertThat(found).contains("Instant.now"));
    }

    private static final class Asking {
        static final String BAD = System.getProperty("user.home", "") + Integer.getInteger("tributary.kills");
    }

    private static final class Looking {
        static final LongSupplier BAD = System::nanoTime;
        static final Supplier<Instant> WORSE = Instant::now;
    }

    /** The methods of Math whose last digit may differ between machines; all others are exact. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private static final ArchRule SAME_BITS = ArchRuleDefinition.noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the target differs from machine to machine",
                    access -> access.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(access.getName())))
            .orShould()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the target differs from Java to Java",
                    access -> access.getTargetOwner().isAssignableTo(RandomGenerator.class)
                            && Set.of("nextGaussian", "nextExponential").contains(access.getName())))
            .because(
                    "each figure has to have the same bits on every machine, and these may be a last digit off, as the"
                            + " processor likes; write StrictMath instead of Math, a constant, or a draw of your own from nextDouble");

    @Test
    void noFigureDependsOnTheMachine() {
        SAME_BITS.check(CLASSES);
    }

    @Test
    void whatDependsOnTheMachineIsFoundInACallAndInAReference() {
        JavaClasses bad = new ClassFileImporter().importClasses(Calling.class, Referring.class);
        assertThat(SAME_BITS.evaluate(bad).getFailureReport().getDetails())
                .hasSize(2)
                .anySatisfy(found -> assertThat(found).contains("Math.pow"))
                .anySatisfy(found -> assertThat(found).contains("Math.exp"));
        assertThat(SAME_BITS
                        .evaluate(new ClassFileImporter().importClasses(Exact.class))
                        .hasViolation())
                .isFalse();
    }

    private static final class Calling {
        static double bad(double number) {
            return Math.pow(number, 1.341);
        }
    }

    private static final class Referring {
        static final DoubleUnaryOperator BAD = Math::exp;
    }

    private static final class Exact {
        static double good(double number) {
            return Math.sqrt(Math.fma(number, number, Math.abs(StrictMath.pow(number, 3))));
        }
    }
}
