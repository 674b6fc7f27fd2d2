package io.chartreel;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
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

  /**
   * Regular expressions may take more than linear time or overflow the stack, and these calls hide
   * one. The classes that are left out use patterns on texts of at most some hundred characters, or
   * on what does not come from a request.
   */
  @Test
  void no_text_of_a_request_reaches_a_regular_expression() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.chartreel.Variable")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.chart.Phrases")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.draw.Spelling")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.request.CellHint")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.request.CssColor")
        .and()
        .haveNameNotMatching("io\\.chartreel\\.request\\.Dates.*")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.request.JsonFault")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.web.OpenFiles")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex")
        .orShould()
        .callMethodWhere(
            target(owner(type(String.class)))
                .and(target(nameMatching("matches|replaceAll|replaceFirst|split"))))
        .check(PROGRAM);
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
