package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Written;
import java.util.Set;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;

/** An aggregate that is written by a table of names. */
record WrittenMapping<S>(String collection, Written<S> form, Set<String> concealed) implements AggregateMapping<S> {
    WrittenMapping {
        for (var path : concealed)
            if (!form.has(path)) throw new IllegalArgumentException(collection + " has nothing to conceal at " + path);
    }

    @Override
    public void write(BsonWriter writer, S state) {
        form.write(writer, state);
    }

    @Override
    public S read(BsonReader reader) {
        return form.read(reader);
    }

    @Override
    public Document toDocument(S state) {
        return form.toDocument(state);
    }

    @Override
    public S fromDocument(Document document) {
        return form.fromDocument(document);
    }
}
