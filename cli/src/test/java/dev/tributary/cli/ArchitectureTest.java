package dev.tributary.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Table;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dependency rules of ARCHITECTURE.md: dependencies go in one direction, and no later stage calls an earlier one.
 */
class ArchitectureTest {
    private static final JavaClasses CLASSES = ProgramClasses.all();

    /** The packages of the kinds of sources, a module each. */
    private static final String[] CONNECTORS = {
        "dev.tributary.store.sqlite..",
        "dev.tributary.store.csvfolder..",
        "dev.tributary.store.postgres..",
        "dev.tributary.store.mariadb..",
        "dev.tributary.store.duckdb.."
    };

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
                        .and(JavaClass.Predicates.resideOutsideOfPackages(CONNECTORS)))
                .layer("store-sqlite")
                .definedBy("dev.tributary.store.sqlite..")
                .layer("store-csv")
                .definedBy("dev.tributary.store.csvfolder..")
                .layer("store-duckdb")
                .definedBy("dev.tributary.store.duckdb..")
                .layer("store-postgres")
                .definedBy("dev.tributary.store.postgres..")
                .layer("store-mariadb")
                .definedBy("dev.tributary.store.mariadb..")
                .layer("channels")
                .definedBy("dev.tributary.channels..")
                .layer("settings")
                .definedBy("dev.tributary.settings..")
                .layer("guess")
                .definedBy("dev.tributary.guess..")
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
                .whereLayer("store-csv")
                .mayOnlyAccessLayers("core", "store")
                .whereLayer("store-csv")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store-duckdb")
                .mayOnlyAccessLayers("core", "store")
                .whereLayer("store-duckdb")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store-postgres")
                .mayOnlyAccessLayers("core", "store")
                .whereLayer("store-postgres")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store-mariadb")
                .mayOnlyAccessLayers("core", "store")
                .whereLayer("store-mariadb")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("channels")
                .mayOnlyAccessLayers("core", "store")
                .whereLayer("channels")
                .mayOnlyBeAccessedByLayers("settings", "report", "library", "cli")
                .whereLayer("settings")
                .mayOnlyAccessLayers("core", "channels", "ihc-api", "store")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("guess", "library", "cli")
                .whereLayer("guess")
                .mayOnlyAccessLayers("core", "settings", "store")
                .whereLayer("guess")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("report")
                .mayOnlyAccessLayers("core", "calibrate", "channels", "guess", "ihc-api", "models", "store", "pipeline")
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
                .check(CLASSES);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("dev.tributary.(**)")
                .should()
                .beFreeOfCycles()
                .because("a circle has no first room; move what both need into a package of its own")
                .check(CLASSES);
    }

    @Test
    void aDatabaseIsKnownToItsOwnModuleAlone() {
        for (String connector : CONNECTORS) {
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage(connector)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(connector)
                    .because(
                            "a second kind of database must cost one module and nothing else; ask Stores for a source or"
                                    + " for results, and put what only one database can do behind Connector, Source or"
                                    + " ResultsStore")
                    .check(CLASSES);
        }
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dev.tributary.store.sqlite..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sqlite..")
                .because("only one module knows SQLite")
                .check(CLASSES);
        for (String[] driver : new String[][] {
            {"dev.tributary.store.postgres..", "org.postgresql.."}, {"dev.tributary.store.mariadb..", "org.mariadb.."}
        }) {
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackages(driver[0], "dev.tributary.testing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(driver[1])
                    .because("only one module knows a kind of server; what both need is in store-server")
                    .check(CLASSES);
        }
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
                        // Normalizer: it uses the same tables on every machine with the same Java, and no locale.
                        "java.text",
                        "org.jspecify..")
                .because("the same arithmetic must run in the command line, in a server and on a cluster;"
                        + " put I/O into store, report or ihc-api")
                .check(CLASSES);
    }

    private static final ArchRule ONE_HOUSE_FOR_FORMS = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.tributary.core..", "dev.tributary.models..", "dev.tributary.pipeline..", "dev.tributary.cli..")
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
        ONE_HOUSE_FOR_FORMS.check(CLASSES);
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
                .check(CLASSES);
    }

    @Test
    void nothingIsDeserializedByJavaOrParsedAsXml() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .because("both can be made to run or read what they should not; use JSON")
                .check(CLASSES);
    }
}
