package io.chartreel;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies between packages point in one direction only. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.chartreel");

  /** For each top-level package, the top-level packages and subpackages that it may use. */
  private static final Map<String, List<String>> ALLOWED =
      Map.ofEntries(
          entry("chart", List.of()),
          entry("memory", List.of()),
          entry("image", List.of()),
          entry("frame", List.of()),
          entry("gif", List.of("frame")),
          entry("webp", List.of("frame")),
          entry("png", List.of()),
          entry("scene", List.of("chart")),
          entry("alt", List.of("chart")),
          entry("draw", List.of("scene", "chart", "image")),
          entry("request", List.of("chart", "image")),
          entry("canonical", List.of("request", "chart")),
          entry("render", List.of("request", "memory", "chart")),
          entry(
              "web", List.of("request", "canonical", "render", "alt", "memory", "scene", "chart")),
          entry(
              "pipeline",
              List.of(
                  "draw", "frame", "gif", "png", "webp", "scene", "render", "request", "chart",
                  "image")),
          entry(
              "config",
              List.of(
                  "memory",
                  "render.queue",
                  "request.parameter",
                  "request.problem",
                  "request.syntax",
                  "web.link")));

  static Stream<String> packages() {
    return ALLOWED.keySet().stream().sorted();
  }

  @Test
  void every_top_level_package_is_listed() {
    assertThat(
            PROGRAM.stream()
                .map(type -> type.getPackageName())
                .filter(name -> !name.equals("io.chartreel"))
                .map(name -> name.substring("io.chartreel.".length()).replaceFirst("\\..*", "")))
        .isNotEmpty()
        .allMatch(ALLOWED::containsKey);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_depends_only_on_allowed_packages(String name) {
    List<String> others = new ArrayList<>(ALLOWED.get(name));
    others.add(name);
    classes()
        .that()
        .resideInAPackage("io.chartreel." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("io.chartreel..")
                .or(
                    resideInAnyPackage(
                        others.stream()
                            .map(other -> "io.chartreel." + other + "..")
                            .toArray(String[]::new))))
        .check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void subpackages_have_no_cycles(String name) {
    slices()
        .matching("io.chartreel." + name + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("io.chartreel.(**)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void each_library_is_used_in_a_single_package() {
    usedOnlyIn("io.chartreel.draw", "org.jfree..");
    usedOnlyIn("io.chartreel.gif", "com.madgag..");
    usedOnlyIn("io.chartreel.web", "io.javalin..", "org.eclipse.jetty..", "gg.jte..", "jakarta..");
  }

  /**
   * Regular expressions can take more than linear time or overflow the stack, and these methods of
   * String use them. The excluded classes match texts of at most a few hundred characters, or texts
   * that do not come from a request.
   */
  @Test
  void request_text_never_reaches_a_regular_expression() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.chartreel.config.Variable")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.alt.Phrases")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.draw.font.FontRuns")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.request.syntax.ColorSyntax")
        .and()
        .doNotHaveFullyQualifiedName("io.chartreel.web.jetty.FileDescriptorLimit")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex")
        .orShould()
        .callMethodWhere(
            target(owner(type(String.class)))
                .and(target(nameMatching("matches|replaceAll|replaceFirst|split"))))
        .check(PROGRAM);
  }

  private static void usedOnlyIn(String owner, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage(owner + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(PROGRAM);
  }

  @Test
  void charts_and_scenes_depend_only_on_the_jdk_without_awt() {
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
