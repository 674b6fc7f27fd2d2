package io.chartreel.request.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of enum constants in a request. A constant that overrides {@code toString} has that
 * name, any other its own in lower case.
 */
public final class EnumNames {
  private EnumNames() {}

  /** Returns the name of a constant in a request. */
  public static String of(Enum<?> constant) {
    String text = constant.toString();
    return text.equals(constant.name()) ? text.toLowerCase(Locale.ROOT) : text;
  }

  /** Returns the names of all constants of an enum, in the order of their declaration. */
  public static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(EnumNames::of).toList();
  }

  /** Returns the constant with a name, which is compared without regard to case. */
  public static <E extends Enum<E>> Optional<E> parse(String name, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> of(constant).equalsIgnoreCase(name))
        .findFirst();
  }
}
