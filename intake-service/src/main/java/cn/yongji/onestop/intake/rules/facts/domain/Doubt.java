package cn.yongji.onestop.intake.rules.facts.domain;

import cn.yongji.onestop.kernel.money.Yuan;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum that is taken but looks as if 万元 had been written where 元 is meant (S29): a clerk asks before a limit is judged by
 * it.
 */
public sealed interface Doubt {
    /** Below this nothing is built or repaired that anybody has to approve. */
    Yuan LEAST = Yuan.ofYuan(10_000);

    /** Nobody builds a square metre for less. */
    Yuan LEAST_A_SQUARE_METRE = Yuan.ofYuan(100);

    /** Nobody builds one for more. */
    Yuan MOST_A_SQUARE_METRE = Yuan.ofYuan(200_000);

    /** The whole sum is below {@link #LEAST}. */
    record TooLittle(Yuan investment) implements Doubt {}

    /** The sum for each square metre of floor is below or above what building costs. */
    record OddPerSquareMetre(Yuan investment, long floorAreaM2, Yuan each) implements Doubt {}

    /** What is doubtful about the sum, the whole one first. */
    static List<Doubt> about(ProjectFacts facts) {
        var investment = facts.totalInvestment();
        var doubts = new ArrayList<Doubt>();
        if (investment.compareTo(LEAST) < 0) doubts.add(new TooLittle(investment));
        var floor = facts.works().floorAreaM2();
        if (floor > 0) {
            var each = Yuan.ofFen(investment.fen() / floor);
            if (each.compareTo(LEAST_A_SQUARE_METRE) < 0 || each.compareTo(MOST_A_SQUARE_METRE) > 0) {
                doubts.add(new OddPerSquareMetre(investment, floor, each));
            }
        }
        return List.copyOf(doubts);
    }
}
