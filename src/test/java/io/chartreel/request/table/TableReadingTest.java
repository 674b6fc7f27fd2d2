package io.chartreel.request.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How whole tables are read: the rows of tables, and what {@link ReadTable#of} says of them. */
class TableReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          year,A,B;2019,1,2;2020,3, => wide 1 | year=date A=value B=value | 2019 2020 | A 1 3 | B \
          2 _
          year,A,B;2020,3,;2019,1,2 => wide 1 | year=date A=value B=value | 2019 2020 | A 1 3 | B \
          2 _
          ,A,B;Mon,1,2;Tue,3,4 => wide 1 | =date A=value B=value | Mon Tue | A 1 3 | B 2 4 | ! \
          The table was read as a row for each period; columns=name:value:- reads it as a list of \
          names and numbers.
          Month,A,B;Jan,1,2;Feb,3,4;Mar,4,5 => wide 1 | Month=date A=value B=value | Jan Feb Mar \
          | A 1 3 4 | B 2 4 5
          round,A,B;1,5,6;2,7,8 => wide 1 | round=date A=value B=value | 1 2 | A 5 7 | B 6 8
          Date,A;2020-01-01,5;2020-02-01,6 => wide 1 | Date=date A=value | 2020-01-01 2020-02-01 \
          | A 5 6
          year,value;2019,5;2020,6 => wide 1 | year=date value=value | 2019 2020 |  5 6
          ,year,A,B;0,2019,1,2;1,2020,3,4 => wide 1 | =- year=date A=value B=value | 2019 2020 | \
          A 1 3 | B 2 4 | ! Columns not used: column 1.
          year,A,B;2019,$1,$2;2020,$3,$4 => wide 1 | year=date A=value B=value | 2019 2020 | A 1 \
          3 | B 2 4 | unit [$][] | ! The unit of the cells became the prefix "$".
          year,A,B;2019,5%,7 kg;2020,6%,8 kg => wide 1 | year=date A=value B=value | 2019 2020 | \
          A 5 6 | B 7 8 | ! The columns have different units, which are not shown.
          year,A,B,;2019,1,2,;2020,3,4, => wide 1 | year=date A=value B=value | 2019 2020 | A 1 3 \
          | B 2 4
          year,A,B;2018,,;2019,1,2;2020,3,4;2021,, => wide 1 | year=date A=value B=value | 2019 \
          2020 | A 1 3 | B 2 4 | skipped periods without a value: 2018, 2021 | ! Skipped periods \
          without a value: 2018, 2021.
          year,A,B;2019,1;2020,3,4 => wide 1 | year=date A=value B=value | 2019 2020 | A 1 3 | B \
          _ 4 | ! 1 row has fewer cells than the header (first: row 2); the missing ones are \
          empty.
          period,A,B;2019,1,2;2020-05,3,4 => wide 1 | period=date A=value B=value | 2019 2020-05 \
          | A 1 3 | B 2 4 | ! Some periods are dates of another kind, so all keep their order.
          """)
  void reads_a_row_for_each_period(String table, String reading) {
    assertThat(ReadTable.of(table)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          Region,Q1,Q2,Q3,Total;North,10,12,14,36;South,8,9,15,32 => side 1 | Region=name Q1=value \
          Q2=value Q3=value Total=- | Q1 Q2 Q3 | North 10 12 14 | South 8 9 15 | ! Columns not \
          used: Total.
          Gebiet,Q1,Q2,Q3,Durchschnitt;Nord,10,12,14,12;Ost,8,9,16,11 => side 1 | Gebiet=name Q1=value \
          Q2=value Q3=value Durchschnitt=- | Q1 Q2 Q3 | Nord 10 12 14 | Ost 8 9 16 | ! Columns not \
          used: Durchschnitt.
          Gebiet,Jan,Feb,M\u00e4r,Gesamt;Nord,10,12,14,36;S\u00fcd,8,9,15,32 => side 1 | Gebiet=name \
          Jan=value Feb=value M\u00e4r=value Gesamt=- | Jan Feb M\u00e4r | Nord 10 12 14 | S\u00fcd 8 9 15 | \
          ! Columns not used: Gesamt.
          country,2019,2020;A,1,3;B,2, => side 1 | country=name 2019=value 2020=value | 2019 2020 \
          | A 1 3 | B 2 _
          country,code,region,2019,2020;Spain,ES,South,1,3;Italy,IT,South,2,4;Norway,NO,North,5,6;Sweden,SE,North,7,8 \
          => side 1 | country=name code=- region=category 2019=value 2020=value | 2019 2020 | \
          Spain/South 1 3 | Italy/South 2 4 | Norway/North 5 6 | Sweden/North 7 8 | ! Columns not \
          used: code.
          name,2020,2019;A,3,1;B,4,2 => side 1 | name=name 2020=value 2019=value | 2019 2020 | A \
          1 3 | B 2 4
          Country Name,Country Code,Indicator,1960 [YR1960],1961 \
          [YR1961];Aruba,ABW,Pop,5,6;Chad,TCD,Pop,7,8 => side 1 | Country Name=name Country \
          Code=- Indicator=- 1960 [YR1960]=value 1961 [YR1961]=value | 1960 [YR1960] 1961 \
          [YR1961] | Aruba 5 6 | Chad 7 8 | ! Columns not used: Country Code, Indicator.
          who,X1960,X1961;A,1,2;B,3,4 => side 1 | who=name X1960=value X1961=value | X1960 X1961 \
          | A 1 2 | B 3 4
          name,Jan 2020,Feb 2020;A,1,2;B,3,4 => side 1 | name=name Jan 2020=value Feb 2020=value \
          | Jan 2020 Feb 2020 | A 1 2 | B 3 4
          name,2020Q2,2020Q1;A,1,2;B,3,4 => side 1 | name=name 2020Q2=value 2020Q1=value | 2020Q1 \
          2020Q2 | A 2 1 | B 4 3
          name,unit,2019,2020;A,t,1,2;B,t,3,4 => side 1 | name=name unit=- 2019=value 2020=value \
          | 2019 2020 | A 1 2 | B 3 4 | ! Columns not used: unit.
          geo,2019,2020,2021;A,1,2,;B,3,4, => side 1 | geo=name 2019=value 2020=value 2021=value \
          | 2019 2020 | A 1 2 | B 3 4 | skipped periods without a value: 2021 | ! Skipped periods \
          without a value: 2021.
          """)
  void reads_a_table_on_its_side(String table, String reading) {
    assertThat(ReadTable.of(table)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          date,name,value;2019,A,1;2019,B,2;2020,A,3 => long 1 | date=date name=name value=value \
          | 2019 2020 | A 1 3 | B 2 _
          name,date,value,category;A,2019,1,x;B,2019,2,y;A,2020,3,x => long 1 | name=name \
          date=date value=value category=category | 2019 2020 | A/x 1 3 | B/y 2 _
          Entity,Code,Year,GDP;Spain,ESP,2019,5;Italy,ITA,2019,6;Spain,ESP,2020,7 => long 1 | \
          Entity=name Code=- Year=date GDP=value | 2019 2020 | Spain 5 7 | Italy 6 _ | ! Columns \
          not used: Code.
          Entity,Code,Year,GDP,Population,Continent;Spain,ESP,2019,5,40,Europe;Chad,TCD,2019,6,9,Africa;Spain,ESP,2020,7,41,;Chad,TCD,2020,8,10,;Italy,ITA,2020,3,50,Europe;Mali,MLI,2020,2,8,Africa \
          => long 1 | Entity=name Code=- Year=date GDP=value Population=- Continent=category | \
          2019 2020 | Spain/Europe 5 7 | Chad/Africa 6 8 | Italy/Europe _ 3 | Mali/Africa _ 2 | ! \
          Columns not used: Code, Population. | ! The values are those of "GDP"; other columns of \
          numbers: Population. Set columns=name:-:date:-:value:category to draw "Population".
          year,quarter,name,value;2019,1,A,1;2019,2,A,2;2019,1,B,3;2019,2,B,4 => long 1 | \
          year=date quarter=date name=name value=value | 2019 1 2019 2 | A 1 2 | B 3 4
          Year,Month,name,value;2019,Jan,A,1;2019,Feb,A,2;2019,Jan,B,3;2019,Feb,B,4 => long 1 | \
          Year=date Month=date name=name value=value | 2019 Jan 2019 Feb | A 1 2 | B 3 4
          year,country,sector,value;2019,A,x,5;2019,A,y,1;2020,A,x,6;2020,B,x,2 => long 1 | \
          year=date country=name sector=category value=value | 2019 2020 | A/x 5 6 | A/y 1 _ | \
          B/x _ 2
          year,who,zzz,value;2019,A,x,5;2019,A,y,1;2019,B,x,6;2020,B,y,2 => long 1 | \
          year=date who=name zzz=category value=value | 2019 2020 | A/x 5 _ | A/y 1 _ | B/x 6 _ | \
          B/y _ 2
          year,name,zzz,sector,value;2019,A,p,x,5;2019,A,p,y,1;2020,A,p,x,6;2020,B,q,x,2 => long 1 | \
          year=date name=name zzz=- sector=category value=value | 2019 2020 | A/x 5 6 | A/y 1 _ | \
          B/x _ 2 | ! Columns not used: zzz.
          date,name,category,value;1,A,x,5;2,A,y,6 => long 1 | date=date name=name \
          category=category value=value | 1 2 | A/x 5 _ | A/y _ 6
          year,name,rank,points;2019,A,1,50;2019,B,2,40;2020,A,2,60;2020,B,1,70 => long 1 | \
          year=date name=name rank=- points=value | 2019 2020 | A 50 60 | B 40 70 | ! Columns not \
          used: rank.
          country,year,pop,cluster;A,2000,5,1;A,2005,6,1;B,2000,7,2;B,2005,8,2;C,2000,9,1;C,2005,4,1 \
          => long 1 | country=name year=date pop=value cluster=- | 2000 2005 | A 5 6 | B 7 8 | C \
          9 4 | ! Columns not used: cluster.
          year,name,logo,color,value;2019,A,https://a.org/a.png,#ff0000,1;2020,A,https://a.org/a.png,#ff0000,2;2019,B,https://a.org/b.png,#00ff00,3 \
          => long 1 | year=date name=name logo=- color=- value=value | 2019 2020 | A 1 2 | B 3 _ \
          | ! Columns not used: logo, color.
          date,name,value;2020,X,5;2021,X,6 => long 1 | date=date name=name value=value | 2020 \
          2021 | X 5 6
          """)
  void reads_a_row_for_each_value(String table, String reading) {
    assertThat(ReadTable.of(table)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          name,value;A,5;B,6 => list 1 | name=name value=value | A 5 | B 6
          Fruit,Kilos;Apples,5;Pears,7 => list 1 | Fruit=name Kilos=value | Apples 5 | Pears 7
          rank,name,medals;1,A,50;2,B,40;3,C,30 => list 1 | rank=- name=name medals=value | A 50 \
          | B 40 | C 30 | ! Columns not used: rank.
          country,gold,silver;A,5,3;B,6,2 => list 1 | country=name gold=value silver=- | A 5 | B \
          6 | ! Columns not used: silver. | ! The values are those of "gold"; other columns of \
          numbers: silver. Set columns=name:-:value to draw "silver".
          title,artist,plays;Home,Ann,5;Home,Bob,6;Away,Ann,7 => list 1 | title=name artist=- \
          plays=value | Home (Ann) 5 | Home (Bob) 6 | Away 7 | ! Names that repeat are told apart \
          by column "artist".
          label,group,value;Q1,Cats,1;Q1,Dogs,3;Q2,Cats,2 => list 1 | label=name group=category \
          value=value | Q1/Cats 1 | Q1/Dogs 3 | Q2/Cats 2
          name,id,value;A,1001,5;B,1002,6 => list 1 | name=name id=- value=value | A 5 | B 6 | ! \
          Columns not used: id.
          A,5;B,6;C,7 => list 0 | =name =value | A 5 | B 6 | C 7
          """)
  void reads_names_with_a_number_each(String table, String reading) {
    assertThat(ReadTable.of(table)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          My title;year,A,B;2019,1,2;2020,3,4 => wide 2 | year=date A=value B=value | 2019 2020 | \
          A 1 3 | B 2 4 | skipped row 1: before the header ("My title") | ! Skipped row 1: before \
          the header ("My title").
          My title,,;,,;year,A,B;2019,1,2;2020,3,4 => wide 3 | year=date A=value B=value | 2019 \
          2020 | A 1 3 | B 2 4 | skipped row 1: before the header ("My title") | ! Skipped row 1: \
          before the header ("My title").
          "Data Source","World Indicators",;;"Last Updated","2020-01-01",;;"Country \
          Name","Country Code","2019","2020";Aruba,ABW,1,2;Chad,TCD,3,4 => side 5 | Country \
          Name=name Country Code=- 2019=value 2020=value | 2019 2020 | Aruba 1 2 | Chad 3 4 | \
          skipped rows 1-3: before the header | ! Skipped rows 1-3: before the header. | ! \
          Columns not used: Country Code.
          year,A,B;,kg,kg;2019,1,2;2020,3,4 => wide 1 | year=date A=value B=value | 2019 2020 | A \
          1 3 | B 2 4 | skipped row 2: units ("kg") | ! Skipped row 2: units ("kg").
          year,A,B;(unit),(kg),(t);2019,1,2;2020,3,4 => wide 1 | year=date A=value B=value | 2019 \
          2020 | A 1 3 | B 2 4 | skipped row 2: units ("(unit)") | ! Skipped row 2: units \
          ("(unit)").
          year,A,B;2019,1,2;2020,3,4;Source: me => wide 1 | year=date A=value B=value | 2019 2020 \
          | A 1 3 | B 2 4 | skipped row 4: after the data ("Source: me") | ! Skipped row 4: after \
          the data ("Source: me").
          year,A,B;2019,1,2;2020,3,4;;* provisional,, => wide 1 | year=date A=value B=value | \
          2019 2020 | A 1 3 | B 2 4 | skipped row 5: after the data ("* provisional") | ! Skipped \
          row 5: after the data ("* provisional").
          name,2019,2020;A,1,2;B,3,4;Total,4,6 => side 1 | name=name 2019=value 2020=value | 2019 \
          2020 | A 1 2 | B 3 4 | skipped row 4: a total ("Total") | ! Skipped row 4: a total \
          ("Total").
          year,A,B;2019,1,2;2020,3,4;Total,4,6 => wide 1 | year=date A=value B=value | 2019 2020 \
          | A 1 3 | B 2 4 | skipped row 4: a total ("Total") | ! Skipped row 4: a total \
          ("Total").
          name,value;A,5;B,6;Total,11 => list 1 | name=name value=value | A 5 | B 6 | skipped row \
          4: a total ("Total") | ! Skipped row 4: a total ("Total").
          2019,A,1;2019,B,2;2020,A,3 => long 0 | =date =name =value | 2019 2020 | A 1 3 | B 2 _
          """)
  void leaves_out_what_is_around_the_table(String table, String reading) {
    assertThat(ReadTable.of(table)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          year,A,B;2019,"1,234",(5);2020,"2,345.5",+6 => wide 1 | year=date A=value B=value | \
          2019 2020 | A 1234 2345.5 | B -5 6
          year;A;B\\n2019;1,5;2\\n2020;2,5;1.234\\n => wide 1 | year=date A=value B=value | 2019 \
          2020 | A 1.5 2.5 | B 2 1234
          year;A;B\\n2019;1.234,5;1 000\\n2020;2;3\\n => wide 1 | year=date A=value B=value | \
          2019 2020 | A 1234.5 2 | B 1000 3
          name,value;A,1.5M;B,12k => list 1 | name=name value=value | A 1500000 | B 12000 | ! \
          Column value: magnitudes such as k or M in 2 cells were multiplied out.
          name,value;A,7[1];B,8* => list 1 | name=name value=value | A 7 | B 8 | ! Column value: \
          footnote marks in 2 cells were ignored.
          name[a],value;A[1],7;B[b],8 => list 1 | name[a]=name value=value | A 7 | B 8 | ! \
          Removed the footnote mark of 2 names.
          year,A;2019,1;2020,n/a;2021,3 => wide 1 | year=date A=value | 2019 2020 2021 | A 1 _ 3
          year,A,B;2019,<1,5;2020,2,~7;2021,>3,8 => wide 1 | year=date A=value B=value | 2019 2020 \
          2021 | A 1 2 3 | B 5 7 8 | ! Column A: signs as in <1 in 2 cells were ignored. | ! Column \
          B: signs as in <1 in 1 cell were ignored.
          year,A,B;2019,12.3 p,5 (e);2020,13.1,6;2021,14.0 b,7 => wide 1 | year=date A=value B=value \
          | 2019 2020 2021 | A 12.3 13.1 14 | B 5 6 7 | ! Column A: footnote marks in 2 cells were \
          ignored. | ! Column B: footnote marks in 1 cell were ignored.
          """)
  void reads_the_numbers_of_each_column(String table, String reading) {
    assertThat(ReadTable.of(table)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          name,image,2000,2001;China,cn,1,2;Chad,td,2,1 => side 1 | name=name image=image \
          2000=value 2001=value | 2000 2001 | China 1 2 | Chad 2 1
          IMAGE,who,2000,2001;cn,China,1,2;td,Chad,2,1 => side 1 | IMAGE=image who=name \
          2000=value 2001=value | 2000 2001 | China 1 2 | Chad 2 1
          year,name,image,value;2000,China,cn,1;2001,China,cn,2;2001,Chad,td,3 => long 1 | \
          year=date name=name image=image value=value | 2000 2001 | China 1 2 | Chad _ 3
          player,image,points;Ann,cn,1;Bob,cn,2;Cem,td,3;Dee,td,4 => list 1 | player=name \
          image=image points=value | Ann 1 | Bob 2 | Cem 3 | Dee 4
          song,image,plays;One,a.png,1;One,b.png,2 => list 1 | song=- image=name plays=value | \
          a.png 1 | b.png 2 | ! Columns not used: song.
          image,plays;a.png,1;b.png,2 => list 1 | image=name plays=value | a.png 1 | b.png 2
          year,name,value,image;2000,China,1,7;2000,Chad,2,8;2001,China,3,7 => long 1 | year=date \
          name=name value=value image=- | 2000 2001 | China 1 3 | Chad 2 _ | ! Columns not used: \
          image. | ! The values are those of "value"; other columns of numbers: image. Set \
          columns=date:name:-:value to draw "image".
          year,image,A,B;2000,cn,1,2;2001,td,3,4 => wide 1 | year=date image=- A=value B=value | \
          2000 2001 | A 1 3 | B 2 4 | ! Columns not used: image.
          name,images,2000,2001;China,cn,1,2;Chad,td,2,1 => side 1 | name=name images=- 2000=value \
          2001=value | 2000 2001 | China 1 2 | Chad 2 1 | ! Columns not used: images.
          """)
  void reads_a_column_named_image(String table, String reading) {
    assertThat(ReadTable.of(table)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          g,v,d,n;x,1,2019,A;y,2,2019,B => columns=category:value:date:name => long 1 | \
          g=category v=value d=date n=name | 2019 | A/x 1 | B/y 2
          year,A,B;2019,1,2;2020,3,4 => columns=date:* => wide 1 | year=date A=value B=value | \
          2019 2020 | A 1 3 | B 2 4
          year,skip,A,B;2019,7,1,2;2020,8,3,4 => columns=date:-:* => wide 1 | year=date skip=- \
          A=value B=value | 2019 2020 | A 1 3 | B 2 4 | ! Columns not used: skip.
          name,code,2020,2019;A,x,1,2;B,y,3,4 => columns=name:-:* => side 1 | name=name code=- \
          2020=value 2019=value | 2019 2020 | A 2 1 | B 4 3 | ! Columns not used: code.
          name,region,2020,2019;A,x,1,2;B,y,3,4 => columns=name:category:* => side 1 | name=name \
          region=category 2020=value 2019=value | 2019 2020 | A/x 2 1 | B/y 4 3
          when,what,much;2019,A,1;2019,B,2 => columns=date:name:value => long 1 | when=date \
          what=name much=value | 2019 | A 1 | B 2
          a,b;X,1;Y,2 => columns=name:value => list 1 | a=name b=value | X 1 | Y 2
          a,b,c;X,x.png,1;Y,y.png,2 => columns=name:image:value => list 1 | a=name b=image \
          c=value | X 1 | Y 2
          y,q,n,v;2019,2,A,1;2019,1,A,2 => columns=date:date:name:value => long 1 | y=date q=date \
          n=name v=value | 2019 1 2019 2 | A 2 1
          n,v,c;A,1,red;B,2,#00f => columns=name:value:color => list 1 | n=name v=value c=color | \
          A 1 | B 2 | A is red | B is #00f
          year,name,gold,silver;2019,A,1,2;2020,A,3,4 => columns=date:name:-:value => long 1 | \
          year=date name=name gold=- silver=value | 2019 2020 | A 2 4 | ! Columns not used: gold.
          2019,A,1;2020,A,2 => columns=date:name:value => long 0 | =date =name =value | 2019 2020 \
          | A 1 2
          """)
  void reads_columns_as_declared(String table, String query, String reading) {
    assertThat(ReadTable.of(table, query)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          date,name,value;2019,A,1;2019,A,2;2020,A,5 => repeat=sum => long 1 | date=date \
          name=name value=value | 2019 2020 | A 3 5
          date,name,value;2019,A,1;2019,A,2;2020,A,5 => repeat=mean => long 1 | date=date \
          name=name value=value | 2019 2020 | A 1.5 5
          date,name,value;2019,A,1;2019,A,2;2020,A,5 => repeat=first => long 1 | date=date \
          name=name value=value | 2019 2020 | A 1 5
          date,name,value;2019,A,1;2019,A,2;2020,A,5 => repeat=last => long 1 | date=date \
          name=name value=value | 2019 2020 | A 2 5
          date,name,value;2019,A,1;2019,A,2;2020,A,5 => repeat=max => long 1 | date=date \
          name=name value=value | 2019 2020 | A 2 5
          date,name,value;2019,A,1;2019,A,2;2020,A,5 => repeat=min => long 1 | date=date \
          name=name value=value | 2019 2020 | A 1 5
          name,value;A,1;A,2;B,3 => repeat=sum => list 1 | name=name value=value | A 3 | B 3
          year,A;2019,1;2019,2;2020,3 => repeat=mean => wide 1 | year=date A=value | 2019 2020 | \
          A 1.5 3
          year,A,A;2019,1,2;2020,3,4 => repeat=sum => wide 1 | year=date A=value A=value | 2019 \
          2020 | A 3 7
          name,2019,2020;A,1,2;A,3,4;B,5,6 => repeat=max => side 1 | name=name 2019=value \
          2020=value | 2019 2020 | A 3 4 | B 5 6
          """)
  void combines_values_that_repeat(String table, String query, String reading) {
    assertThat(ReadTable.of(table, query)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          year,A,B;2018,,1;2019,2,2;2020,,3;2021,6,4;2022,,5 => missing=last => wide 1 | \
          year=date A=value B=value | 2018 2019 2020 2021 2022 | A _ 2 2 6 6 | B 1 2 3 4 5
          year,A,B;2018,,1;2019,2,2;2020,,3;2021,6,4;2022,,5 => missing=line => wide 1 | \
          year=date A=value B=value | 2018 2019 2020 2021 2022 | A _ 2 4 6 _ | B 1 2 3 4 5
          year,A,B;2018,,1;2019,2,2;2020,,3;2021,6,4;2022,,5 => missing=zero => wide 1 | \
          year=date A=value B=value | 2018 2019 2020 2021 2022 | A 0 2 0 6 0 | B 1 2 3 4 5
          year,A,B;2018,,1;2019,2,2;2020,,3;2021,6,4;2022,,5 => cumulate=on => wide 1 | year=date \
          A=value B=value | 2018 2019 2020 2021 2022 | A _ 2 _ 8 _ | B 1 3 6 10 15
          year,A,B;2018,,1;2019,2,2;2020,,3;2021,6,4;2022,,5 => cumulate=on&missing=last => wide \
          1 | year=date A=value B=value | 2018 2019 2020 2021 2022 | A _ 2 4 10 16 | B 1 3 6 10 \
          15
          date,name,value;2019,A,1;2019,A,2;2021,A,5;2020,B,1 => \
          repeat=sum&missing=zero&cumulate=on => long 1 | date=date name=name value=value | 2019 \
          2020 2021 | A 3 3 8 | B 0 1 1
          """)
  void fills_gaps_and_adds_up(String table, String query, String reading) {
    assertThat(ReadTable.of(table, query)).isEqualTo(reading);
  }
}
