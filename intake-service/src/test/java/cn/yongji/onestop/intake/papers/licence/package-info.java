/** What licence registers answer. */
package cn.yongji.onestop.intake.papers.licence;
