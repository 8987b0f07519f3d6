package dev.tributary.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Table;
import java.time.Instant;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The arrows of ARCHITECTURE.md: data goes one way, and nothing downstream calls back up. */
class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void readTheClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("dev.tributary");
    }

    @Test
    void eachRoomKnowsOnlyTheRoomsItMay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("dev.tributary.core..")
                .layer("ihc-api")
                .definedBy("dev.tributary.ihcapi..")
                .layer("store")
                .definedBy(JavaClass.Predicates.resideInAPackage("dev.tributary.store..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("dev.tributary.store.sqlite..")))
                .layer("store-sqlite")
                .definedBy("dev.tributary.store.sqlite..")
                .layer("report")
                .definedBy("dev.tributary.report..")
                .layer("calibrate")
                .definedBy("dev.tributary.calibrate..")
                .layer("models")
                .definedBy("dev.tributary.models..")
                .layer("sample")
                .definedBy("dev.tributary.sample..")
                .layer("pipeline")
                .definedBy("dev.tributary.pipeline..")
                .layer("library")
                .definedBy("dev.tributary")
                .layer("cli")
                .definedBy("dev.tributary.cli..")
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("ihc-api")
                .mayOnlyAccessLayers("core")
                .whereLayer("store")
                .mayOnlyAccessLayers("core")
                .whereLayer("store-sqlite")
                .mayOnlyAccessLayers("core", "store")
                .whereLayer("store-sqlite")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyAccessLayers("core", "calibrate", "ihc-api", "models", "store", "pipeline")
                .whereLayer("calibrate")
                .mayOnlyAccessLayers("core")
                .whereLayer("models")
                .mayOnlyAccessLayers("core")
                .whereLayer("sample")
                .mayOnlyAccessLayers("core")
                .whereLayer("pipeline")
                .mayOnlyAccessLayers("core", "calibrate", "ihc-api", "models", "store")
                .whereLayer("library")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .because("values travel from source to report; move the shared word down into core instead")
                .check(classes);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("dev.tributary.(**)")
                .should()
                .beFreeOfCycles()
                .because("a circle has no first room; move what both need into a package of its own")
                .check(classes);
    }

    @Test
    void aDatabaseIsKnownToItsOwnModuleAlone() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.tributary.store.sqlite..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tributary.store.sqlite..", "org.sqlite..")
                .because(
                        "a second kind of database must cost one module and nothing else; ask Stores for a source or for"
                                + " results, and put what only one database can do behind Connector, Source or ResultsStore")
                .check(classes);
    }

    @Test
    void theCoreUsesNothingButTheJdkAndDoesNoInputOrOutput() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("dev.tributary.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.tributary.core..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "java.nio",
                        "java.nio.charset..",
                        // Normalizer: the same tables on every machine with the same Java, and no locale.
                        "java.text",
                        "org.jspecify..")
                .because("the same arithmetic must run in the command line, in a server and on a cluster;"
                        + " put I/O into store, report or ihc-api")
                .check(classes);
    }

    private static final ArchRule ONE_HOUSE_FOR_FORMS = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.tributary.core..", "dev.tributary.models..", "dev.tributary.pipeline..", "dev.tributary.cli..")
            .and()
            .resideOutsideOfPackage("dev.tributary.cli.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "de.siegmar.fastcsv..", "com.github.freva..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Numbers.class, Table.class)
            .because("an outcome's text, JSON and CSV are found in one place; return a value, and give it its form in a"
                    + " package of report; what is written during a run goes through pipeline.form");

    @Test
    void onlyTheReportWritesAFormOfAnOutcome() {
        ONE_HOUSE_FOR_FORMS.check(classes);
    }

    @Test
    void aFormThatIsWrittenElsewhereIsFound() {
        JavaClasses bad = new ClassFileImporter().importClasses(Writing.class, Telling.class);
        assertThat(ONE_HOUSE_FOR_FORMS.evaluate(bad).getFailureReport().getDetails())
                .anySatisfy(found -> assertThat(found).contains("JsonMapper"))
                .anySatisfy(found -> assertThat(found).contains("Numbers"));
    }

    private static final class Writing {
        static String bad(Object outcome) {
            return JsonMapper.shared().writeValueAsString(outcome);
        }
    }

    private static final class Telling {
        static String bad(long sessions) {
            return Numbers.counted(sessions, "session", "sessions");
        }
    }

    /** What tells one machine, one process or one moment from another. */
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
        nothingOfTheMachine("dev.tributary.core..", "dev.tributary.models..").check(classes);
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

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.tributary.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a library that prints cannot be used by a server; return a value or take a listener")
                .check(classes);
    }

    @Test
    void nothingIsDeserializedByJavaOrParsedAsXml() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.io.ObjectInputStream.class)
                .because("both can be made to run or read what they should not; use JSON")
                .check(classes);
    }

    /** The methods of Math that may be some last digit off, and so differ from machine to machine; all others are exact. */
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
        SAME_BITS.check(classes);
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
