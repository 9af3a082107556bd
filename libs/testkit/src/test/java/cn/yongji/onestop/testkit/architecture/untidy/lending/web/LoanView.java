package cn.yongji.onestop.testkit.architecture.untidy.lending.web;

import cn.yongji.onestop.testkit.tiny.TinyApplication;
import org.bson.Document;

public final class LoanView {
    public final Document document = new Document();
    public final TinyApplication other = new TinyApplication();
}
