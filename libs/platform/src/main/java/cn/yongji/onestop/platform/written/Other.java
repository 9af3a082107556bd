package cn.yongji.onestop.platform.written;

import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;

/** A type that is written as another one. */
record Other(Shape written, Function<Object, Object> to, Function<Object, Object> from) implements Shape {
    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        written.write(writer, to.apply(value), seen);
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        return from.apply(written.read(reader, seen));
    }

    @Override
    public boolean leads(String[] path, int depth) {
        return written.leads(path, depth);
    }
}
