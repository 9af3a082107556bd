package cn.yongji.onestop.ledger.board.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One box of the row: how many matters of a stage are granted, of how many that the project needs. */
public record StageBox(BoardStage stage, int granted, int total) {
    /** The four stages always, the others where there is something in them. */
    static List<StageBox> of(List<Card.Matter> matters) {
        var boxes = new ArrayList<StageBox>();
        for (var stage : BoardStage.values()) {
            var of = matters.stream()
                    .filter(it -> it.stage() == stage && it.counts())
                    .toList();
            var granted = (int) of.stream().filter(Card.Matter::granted).count();
            if (!of.isEmpty() || stage.ordinal() < BoardStage.PARALLEL.ordinal())
                boxes.add(new StageBox(stage, granted, of.size()));
        }
        return List.copyOf(boxes);
    }

    /** The stage that a project is in: the first that is not done. */
    static Optional<BoardStage> current(List<StageBox> boxes) {
        return boxes.stream()
                .filter(it -> it.granted() < it.total())
                .findFirst()
                .map(StageBox::stage);
    }
}
