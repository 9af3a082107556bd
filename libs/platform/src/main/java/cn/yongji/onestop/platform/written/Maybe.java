package cn.yongji.onestop.platform.written;

import java.util.Optional;
import org.bson.BsonReader;
import org.bson.BsonWriter;

/** An {@link Optional}: what is not there has no field. */
record Maybe(Shape inner) implements Shape {
    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        inner.write(writer, ((Optional<?>) value).orElseThrow(), seen);
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        return Optional.of(inner.read(reader, seen));
    }

    @Override
    public Object absent() {
        return Optional.empty();
    }

    @Override
    public boolean leads(String[] path, int depth) {
        return inner.leads(path, depth);
    }
}
