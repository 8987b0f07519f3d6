package dev.tributary.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md: data goes one way, and nothing downstream calls back up. */
class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void readTheClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
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
                .definedBy("dev.tributary.store..")
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
                .layer("cli")
                .definedBy("dev.tributary.cli..")
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("ihc-api")
                .mayOnlyAccessLayers("core")
                .whereLayer("store")
                .mayOnlyAccessLayers("core")
                .whereLayer("report")
                .mayOnlyAccessLayers("core", "models")
                .whereLayer("calibrate")
                .mayOnlyAccessLayers("core")
                .whereLayer("models")
                .mayOnlyAccessLayers("core")
                .whereLayer("sample")
                .mayOnlyAccessLayers("core")
                .whereLayer("pipeline")
                .mayOnlyAccessLayers("core", "calibrate", "ihc-api", "models", "store", "report")
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
                        "org.jspecify..")
                .because("the same arithmetic must run in the command line, in a server and on a cluster;"
                        + " put I/O into store, report or ihc-api")
                .check(classes);
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
}
