package cn.yongji.onestop.testkit.architecture.untidy.shelf;

import cn.yongji.onestop.testkit.architecture.untidy.lending.web.LoanView;

public final class Shelf {
    public final LoanView view = new LoanView();
}
