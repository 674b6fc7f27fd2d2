package io.chartreel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages: text, chart, scenes, pixels, bytes, and nothing flows back. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.chartreel");

  @Test
  void each_package_knows_only_the_next_type() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("main")
        .definedBy("io.chartreel")
        .layer("chart")
        .definedBy("io.chartreel.chart")
        .layer("request")
        .definedBy("io.chartreel.request")
        .layer("scene")
        .definedBy("io.chartreel.scene")
        .layer("draw")
        .definedBy("io.chartreel.draw")
        .layer("gif")
        .definedBy("io.chartreel.gif")
        .layer("web")
        .definedBy("io.chartreel.web..")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("chart")
        .mayOnlyBeAccessedByLayers("request", "scene", "draw", "web", "main")
        .whereLayer("request")
        .mayOnlyBeAccessedByLayers("web", "main")
        .whereLayer("scene")
        .mayOnlyBeAccessedByLayers("draw", "main")
        .whereLayer("draw")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("gif")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("main")
        .check(PROGRAM);
  }

  @Test
  void a_library_lives_in_one_package() {
    livesOnlyIn("io.chartreel.draw", "org.jfree..");
    livesOnlyIn("io.chartreel.gif", "com.madgag..");
    livesOnlyIn("io.chartreel.request", "de.siegmar..");
    livesOnlyIn("io.chartreel.web", "io.javalin..", "org.eclipse.jetty..", "gg.jte..", "jakarta..");
    livesOnlyIn("io.chartreel.web", "com.github.benmanes..");
    livesOnlyIn("io.chartreel.web", "io.prometheus..");
  }

  private static void livesOnlyIn(String home, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(PROGRAM);
  }

  @Test
  void what_to_draw_and_where_stands_on_the_jdk_without_awt() {
    classes()
        .that()
        .resideInAnyPackage("io.chartreel.chart", "io.chartreel.scene")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.util..",
            "java.math..",
            "java.text..",
            "io.chartreel.chart",
            "io.chartreel.scene",
            "org.jspecify..")
        .check(PROGRAM);
  }
}
