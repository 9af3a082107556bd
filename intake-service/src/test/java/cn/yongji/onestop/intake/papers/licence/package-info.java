/** What licence registers answer. */
package cn.yongji.onestop.intake.licence;
