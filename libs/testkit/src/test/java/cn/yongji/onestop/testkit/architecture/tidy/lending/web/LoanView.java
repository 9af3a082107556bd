package cn.yongji.onestop.testkit.architecture.tidy.lending.web;

import cn.yongji.onestop.testkit.architecture.tidy.lending.domain.Loan;

public record LoanView(String matter) {
    public static LoanView of(Loan loan) {
        return new LoanView(loan.matter().value());
    }
}
