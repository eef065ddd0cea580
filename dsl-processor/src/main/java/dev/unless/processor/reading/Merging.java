package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Absent;
import dev.unless.processor.expression.Expression.Choice;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a variable holds where it is one of several, which one is only known at run time. */
final class Merging {
  private Merging() {}

  /** One of these, by the way that the program takes. */
  static Expression of(Place place, List<Expression> ways) {
    Expression first = ways.get(0);
    if (ways.stream().allMatch(way -> way == first)) {
      return first;
    }
    return ways.stream().allMatch(Elements.class::isInstance)
        ? lists(place, ways.stream().map(Elements.class::cast).toList())
        : new Choice(place, ways);
  }

  /** A list of what all have, and of what one has and may not be there. */
  private static Expression lists(Place place, List<Elements> ways) {
    int same = same(ways);
    List<Expression> merged = new ArrayList<>(ways.get(0).elements().subList(0, same));
    Absent absent = new Absent(place);
    for (int i = 0; i < ways.size(); i++) {
      List<Expression> own = ways.get(i).elements();
      for (Expression element : own.subList(same, own.size())) {
        List<Expression> there = new ArrayList<>(Collections.nCopies(ways.size(), absent));
        there.set(i, element);
        merged.add(new Choice(place, there));
      }
    }
    return new Elements(ways.get(0).place(), merged, false);
  }

  /** How many elements all begin with. */
  private static int same(List<Elements> ways) {
    List<Expression> first = ways.get(0).elements();
    int same = first.size();
    for (Elements way : ways) {
      int i = 0;
      while (i < Math.min(same, way.elements().size()) && way.elements().get(i) == first.get(i)) {
        i++;
      }
      same = i;
    }
    return same;
  }
}
