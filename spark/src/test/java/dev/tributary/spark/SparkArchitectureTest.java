package dev.tributary.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md for this module, which is not on the class path of the tests that hold the others to them. */
class SparkArchitectureTest {
    private static final String HERE = "dev.tributary.spark..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.tributary");

    @Test
    void itUsesTheRoomsItMay() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.tributary..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                HERE,
                                "dev.tributary.core..",
                                "dev.tributary.models..",
                                "dev.tributary.settings..",
                                "dev.tributary.store..",
                                "dev.tributary.pipeline..",
                                "dev.tributary.report.."))))
                .because(
                        "no call to the service is made from a cluster, and what the command line alone can do stays there")
                .check(CLASSES);
    }

    @Test
    void nobodyElseKnowsItOrSpark() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(HERE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HERE, "org.apache.spark..", "org.apache.hadoop..", "scala..")
                .because("who attributes on one machine need not download Spark")
                .check(CLASSES);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("dev.tributary.spark.(**)")
                .should()
                .beFreeOfCycles()
                .because("a circle has no first room; move what both need into a package of its own")
                .check(CLASSES);
    }

    @Test
    void noFigureDependsOnTheMachine() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .callMethod(Math.class, "pow", double.class, double.class)
                .orShould()
                .callMethod(Math.class, "exp", double.class)
                .orShould()
                .callMethod(Math.class, "log", double.class)
                .because("an executor may have another processor than the driver; write StrictMath")
                .check(CLASSES);
    }
}
