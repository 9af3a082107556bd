package cn.yongji.onestop.ledger.board.domain;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The head of the board: counts of the very rows below it.
 *
 * @param byStage projects in each stage
 * @param done projects of which everything is granted
 * @param withoutPlan projects that have no plan yet
 */
public record BoardHead(
        int projects,
        Map<BoardStage, Integer> byStage,
        int done,
        int withoutPlan,
        Map<Signal, Integer> bySignal,
        InTimeRate inTime) {

    static BoardHead of(List<BoardRow> rows, YearMonth month) {
        var stages = new EnumMap<BoardStage, Integer>(BoardStage.class);
        var signals = new EnumMap<Signal, Integer>(Signal.class);
        for (var stage : BoardStage.values()) stages.put(stage, 0);
        for (var signal : Signal.values()) signals.put(signal, 0);
        for (var row : rows) {
            row.stage().ifPresent(stage -> stages.merge(stage, 1, Integer::sum));
            signals.merge(row.signal(), 1, Integer::sum);
        }
        var staged = stages.values().stream().mapToInt(it -> it).sum();
        var planless = (int) rows.stream()
                .filter(it -> it.card().matters().stream().noneMatch(Card.Matter::counts))
                .count();
        return new BoardHead(
                rows.size(), stages, rows.size() - staged - planless, planless, signals, InTimeRate.of(month, rows));
    }
}
