package cn.yongji.onestop.approval.message.mongo;

import static com.mongodb.client.model.Filters.gt;

import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.domain.Boards;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Boards in MongoDB. */
@Component
public final class MongoBoards implements Boards {
    private static final String REJECTED = BoardMapping.MAPPING.field(BoardMapping.REJECTED);

    private final AggregateStore<Board> store;

    public MongoBoards(AggregateStore<Board> store) {
        this.store = store.withIndex(Indexes.ascending(REJECTED), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Board> of(String caseId) {
        return store.find(Board.idOf(caseId)).map(Stored::state);
    }

    @Override
    public List<Board> withRejections(Optional<String> afterCase, int limit) {
        return store.find(gt(REJECTED, afterCase.orElse("")), Sorts.ascending(REJECTED), limit).stream()
                .map(Stored::state)
                .toList();
    }
}
