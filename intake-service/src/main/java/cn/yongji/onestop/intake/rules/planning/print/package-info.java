/** 一方案一清单 as a document for the applicant: a page, and the same page as PDF. */
@NullMarked
package cn.yongji.onestop.intake.rules.planning.print;

import org.jspecify.annotations.NullMarked;
