<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AddingDialog</name>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation>Изменить форму</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>The answers that you chose for this form are not saved.</source>
        <translation>Ответы, выбранные для этой формы, не сохранены.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Закрыть без сохранения?</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Продолжить работу</translation>
    </message>
    <message>
        <source>Filled for ERIKSSON ANNA MARIA, who is made up. Nothing was saved.</source>
        <translation>Заполнено для вымышленной ERIKSSON ANNA MARIA. Ничего не сохранено.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are too small for their text.</source>
        <translation>
            <numerusform>%n место мало для своего текста.</numerusform>
            <numerusform>%n места малы для своего текста.</numerusform>
            <numerusform>%n мест малы для своего текста.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingParts</name>
    <message>
        <source>Add a form</source>
        <translation>Добавить форму</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Pages of the PDF</source>
        <translation>Страницы PDF</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Fields of the PDF</source>
        <translation>Поля PDF</translation>
    </message>
    <message>
        <source>How it is printed</source>
        <translation>Как печатается</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>letter by letter</source>
        <translation>по буквам</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>отметка</translation>
    </message>
    <message>
        <source>Drawn boxes hold</source>
        <translation>В нарисованной рамке</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Клеток</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Сохранить форму</translation>
    </message>
    <message>
        <source>It is another form</source>
        <translation>Это другая форма</translation>
    </message>
    <message>
        <source>Click a box or go through the list, type to find its answer. F8: the next doubtful one.</source>
        <translation>Щёлкните рамку или идите по списку, печатайте, чтобы найти ответ. F8: следующее сомнительное поле.</translation>
    </message>
    <message>
        <source>This PDF has no fields. Draw a box with the mouse where an answer goes, or press Insert for the next free place. Arrows move it, Shift with arrows changes its size, Delete removes it, Ctrl+Z takes back, a letter looks for its answer.</source>
        <translation>В этом PDF нет полей. Начертите мышью рамку там, где стоит ответ, или нажмите Insert: она встанет на следующее свободное место. Стрелки двигают рамку, Shift со стрелками меняет размер, Delete убирает, Ctrl+Z отменяет, буква ищет ответ.</translation>
    </message>
</context>
<context>
    <name>AddingWords</name>
    <message>
        <source>No country</source>
        <translation>Без страны</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Идёт работа…</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>точно</translation>
    </message>
    <message>
        <source>likely: look at it</source>
        <translation>вероятно: проверьте</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>ответа пока нет</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>оставлено пустым</translation>
    </message>
    <message>
        <source>letter by letter</source>
        <translation>по буквам</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>отметка</translation>
    </message>
    <message>
        <source>list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>как есть</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>ПРОПИСНЫМИ</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>дд/мм/гггг</translation>
    </message>
    <message>
        <source>dd-mm-yyyy</source>
        <translation>дд-мм-гггг</translation>
    </message>
    <message>
        <source>day only</source>
        <translation>только день</translation>
    </message>
    <message>
        <source>month only</source>
        <translation>только месяц</translation>
    </message>
    <message>
        <source>year only</source>
        <translation>только год</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>Box on page %1</source>
        <translation>Рамка на странице %1</translation>
    </message>
    <message>
        <source>Nothing: leave it empty</source>
        <translation>Ничего: оставить пустым</translation>
    </message>
    <message numerus="yes">
        <source>%n with an answer</source>
        <translation>
            <numerusform>%n с ответом</numerusform>
            <numerusform>%n с ответом</numerusform>
            <numerusform>%n с ответом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n проверить</numerusform>
            <numerusform>%n проверить</numerusform>
            <numerusform>%n проверить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n без ответа</numerusform>
            <numerusform>%n без ответа</numerusform>
            <numerusform>%n без ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the PDF that the form “%1” waited for: its answers are set already.</source>
        <translation>Это тот PDF, которого ждала форма «%1»: ответы в нём уже расставлены.</translation>
    </message>
    <message>
        <source>This looks like the next edition of “%1”: its answers were carried over.</source>
        <translation>Похоже, это новая редакция формы «%1»: ответы перенесены из прежней.</translation>
    </message>
    <message>
        <source>Renamed: %1.</source>
        <translation>Переименованы: %1.</translation>
    </message>
    <message>
        <source>Moved: %1.</source>
        <translation>Переместилось: %1.</translation>
    </message>
    <message>
        <source>Gone: %1.</source>
        <translation>Исчезли: %1.</translation>
    </message>
    <message>
        <source>New on the pages: %1.</source>
        <translation>Новое на страницах: %1.</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>Новые: %1.</translation>
    </message>
    <message>
        <source>All fields are the same.</source>
        <translation>Все поля те же.</translation>
    </message>
</context>
<context>
    <name>AgencyCard</name>
    <message>
        <source>Your agency</source>
        <translation>Ваше агентство</translation>
    </message>
    <message>
        <source>Letters to embassies name it. Without Latin letters Carnet spells it itself.</source>
        <translation>Его называют письма в посольства. Без латинских букв Carnet напишет сам.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>Название латиницей</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Address in Latin letters</source>
        <translation>Адрес латиницей</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Кто подписывает</translation>
    </message>
    <message>
        <source>Who signs, in Latin letters</source>
        <translation>Кто подписывает, латиницей</translation>
    </message>
</context>
<context>
    <name>AlikeBand</name>
    <message>
        <source>Link to this client</source>
        <translation>Связать с этим клиентом</translation>
    </message>
    <message>
        <source>Open who looks alike</source>
        <translation>Открыть похожего клиента</translation>
    </message>
    <message>
        <source>Merge with who looks alike…</source>
        <translation>Объединить с похожим клиентом…</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Это разные люди</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Убрать подсказку</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Разные люди</translation>
    </message>
</context>
<context>
    <name>AlikeOffer</name>
    <message>
        <source>Looks like %1: %2</source>
        <translation>Похоже, это %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(и ещё %n)</numerusform>
            <numerusform>(и ещё %n)</numerusform>
            <numerusform>(и ещё %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is somebody else</source>
        <translation>%1 — другой человек</translation>
    </message>
</context>
<context>
    <name>AnswerActs</name>
    <message>
        <source>The printed text is made from the answer already</source>
        <translation>Текст для печати и так получен из ответа</translation>
    </message>
</context>
<context>
    <name>AnswerPicker</name>
    <message>
        <source>Type a part of the answer&apos;s name</source>
        <translation>Печатайте часть названия ответа</translation>
    </message>
    <message>
        <source>Search among the answers</source>
        <translation>Поиск среди ответов</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ArrangingPresenter</name>
    <message>
        <source>moving a column</source>
        <translation>перенос колонки</translation>
    </message>
    <message>
        <source>adding the heading %1</source>
        <translation>добавление поля «%1»</translation>
    </message>
    <message>
        <source>typing a cell</source>
        <translation>правка ячейки</translation>
    </message>
    <message numerus="yes">
        <source>removing %n row(s)</source>
        <translation>
            <numerusform>удаление %n строки</numerusform>
            <numerusform>удаление %n строк</numerusform>
            <numerusform>удаление %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>sending a cell to the note</source>
        <translation>перенос ячейки в примечание</translation>
    </message>
    <message>
        <source>sending the rest to the note</source>
        <translation>перенос остального в примечание</translation>
    </message>
    <message>
        <source>Changing a long list…</source>
        <translation>Изменяется длинный список…</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>менять нечего</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>изменена %n ячейка</numerusform>
            <numerusform>изменено %n ячейки</numerusform>
            <numerusform>изменено %n ячеек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n row(s)</source>
        <translation>
            <numerusform>в %n строке</numerusform>
            <numerusform>в %n строках</numerusform>
            <numerusform>в %n строках</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what was cut off went to the note of %n</source>
        <translation>
            <numerusform>отрезанное ушло в примечание %n строки</numerusform>
            <numerusform>отрезанное ушло в примечание %n строк</numerusform>
            <numerusform>отрезанное ушло в примечание %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>taking out the column %1</source>
        <translation>исключение колонки «%1»</translation>
    </message>
    <message>
        <source>moving %1 under %2</source>
        <translation>перенос «%1» под «%2»</translation>
    </message>
</context>
<context>
    <name>BeforeDialog</name>
    <message>
        <source>Answers are missing</source>
        <translation>Не хватает ответов</translation>
    </message>
    <message>
        <source>The embassy asks for these. The forms can be printed all the same.</source>
        <translation>Посольство о них спрашивает. Напечатать можно и так.</translation>
    </message>
    <message>
        <source>Missing answers</source>
        <translation>Недостающие ответы</translation>
    </message>
    <message>
        <source>Print all the same</source>
        <translation>Всё равно напечатать</translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation>Перейти к ответу</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>Вся группа</translation>
    </message>
    <message>
        <source>Every tourist beside every required field</source>
        <translation>Все туристы и все обязательные поля</translation>
    </message>
</context>
<context>
    <name>BoardTree</name>
    <message>
        <source>Tourists of the group</source>
        <translation>Туристы группы</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>This tour has no tourists yet</source>
        <translation>В этом туре ещё нет туристов</translation>
    </message>
    <message>
        <source>%1 of %2 complete</source>
        <translation>Готово %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>не хватает %n ответа</numerusform>
            <numerusform>не хватает %n ответов</numerusform>
            <numerusform>не хватает %n ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>под вопросом %n</numerusform>
            <numerusform>под вопросом %n</numerusform>
            <numerusform>под вопросом %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n further passport(s)</source>
        <translation>
            <numerusform>и ещё %n паспорт</numerusform>
            <numerusform>и ещё %n паспорта</numerusform>
            <numerusform>и ещё %n паспортов</numerusform>
        </translation>
    </message>
    <message>
        <source>Passports for %1</source>
        <translation>Паспорта: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>нет %n</numerusform>
            <numerusform>нет %n</numerusform>
            <numerusform>нет %n</numerusform>
        </translation>
    </message>
    <message>
        <source>passport</source>
        <translation>паспорт</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>готово</translation>
    </message>
</context>
<context>
    <name>CardMerges</name>
    <message>
        <source>Merged with %1 on %2</source>
        <translation>Объединён %2 с карточкой: %1</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>Разъединить</translation>
    </message>
</context>
<context>
    <name>CardPresenter</name>
    <message>
        <source>New client, not saved yet</source>
        <translation>Новый клиент, ещё не сохранён</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>The edits were dropped</source>
        <translation>Правки сброшены</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Не сохранено: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Сохранено в %1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Добавлено: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>adding %1</source>
        <translation>добавление %1</translation>
    </message>
    <message>
        <source>saving %1</source>
        <translation>сохранение %1</translation>
    </message>
    <message>
        <source>Not saved: somebody else changed the same fields</source>
        <translation>Не сохранено: эти же поля изменил кто-то ещё</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Удалено: %1</translation>
    </message>
    <message>
        <source>removing %1</source>
        <translation>удаление %1</translation>
    </message>
    <message>
        <source>This client is not in the base any more</source>
        <translation>Этого клиента в базе больше нет</translation>
    </message>
</context>
<context>
    <name>CardSaver</name>
    <message>
        <source>Esc opens that card.</source>
        <translation>Esc открывает ту карточку.</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Changed since</source>
        <translation>Изменилось с тех пор</translation>
    </message>
    <message>
        <source>These answers differ today. Print the form anew if it was not handed in yet.</source>
        <translation>Сегодня эти ответы другие. Если форма ещё не подана, напечатайте её заново.</translation>
    </message>
    <message>
        <source>Every answer is as it was printed.</source>
        <translation>Все ответы такие, как были напечатаны.</translation>
    </message>
    <message>
        <source>Changed answers</source>
        <translation>Изменившиеся ответы</translation>
    </message>
    <message>
        <source>then: %1 · today: %2</source>
        <translation>тогда: %1 · сегодня: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Unknown</source>
        <translation>Не указан</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Потенциальный</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Постоянный</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Ушедший</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Частное лицо</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Отель</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>Перелёт</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Трансфер</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Виза</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Страховка</translation>
    </message>
    <message>
        <source>Excursion</source>
        <translation>Экскурсия</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>Другая услуга</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Загранпаспорт</translation>
    </message>
    <message>
        <source>Internal passport</source>
        <translation>Внутренний паспорт</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Свидетельство о рождении</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Другой документ</translation>
    </message>
    <message>
        <source>Discount card</source>
        <translation>Дисконтная карта</translation>
    </message>
    <message>
        <source>Loyalty card</source>
        <translation>Бонусная карта</translation>
    </message>
    <message>
        <source>Bank card, last four digits</source>
        <translation>Банковская карта, последние четыре цифры</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Супруг или супруга</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Родитель</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>Брат или сестра</translation>
    </message>
    <message>
        <source>Grandparent</source>
        <translation>Бабушка или дедушка</translation>
    </message>
    <message>
        <source>Grandchild</source>
        <translation>Внук или внучка</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Родственник</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Попутчик</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Взрослый</translation>
    </message>
    <message>
        <source>Child under 12</source>
        <translation>Ребёнок до 12 лет</translation>
    </message>
    <message>
        <source>Infant under 2</source>
        <translation>Младенец до 2 лет</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Former surname</source>
        <translation>Прежняя фамилия</translation>
    </message>
    <message>
        <source>All terms fit</source>
        <translation>Совпадает всё</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Begins so</source>
        <translation>Начинается так</translation>
    </message>
    <message>
        <source>Sounds alike</source>
        <translation>Звучит так же</translation>
    </message>
    <message>
        <source>One letter differs</source>
        <translation>Другая буква</translation>
    </message>
    <message>
        <source>Two letters differ</source>
        <translation>Две другие буквы</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>Часть имени</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Fits in part</source>
        <translation>Подходит частично</translation>
    </message>
    <message>
        <source>Birth year differs</source>
        <translation>Другой год рождения</translation>
    </message>
    <message>
        <source>Birth date differs</source>
        <translation>Другая дата рождения</translation>
    </message>
    <message>
        <source>No birth date</source>
        <translation>Нет даты рождения</translation>
    </message>
    <message>
        <source>One digit differs</source>
        <translation>Другая цифра</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Раскладка клавиатуры</translation>
    </message>
    <message>
        <source>Half of the surname</source>
        <translation>Половина фамилии</translation>
    </message>
    <message>
        <source>Birth and citizenship</source>
        <translation>Рождение и гражданство</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Internal documents</source>
        <translation>Внутренние документы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Looking for known clients</source>
        <translation>Поиск известных клиентов</translation>
    </message>
    <message>
        <source>Writing the tourists</source>
        <translation>Запись туристов</translation>
    </message>
    <message>
        <source>Checking search keys</source>
        <translation>Проверка ключей поиска</translation>
    </message>
    <message>
        <source>Cleaning the list</source>
        <translation>Очистка списка</translation>
    </message>
    <message>
        <source>Writing the terms</source>
        <translation>Запись терминов</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Чтение списка</translation>
    </message>
    <message>
        <source>Reading the form</source>
        <translation>Чтение формы</translation>
    </message>
    <message>
        <source>Filling the forms</source>
        <translation>Заполнение форм</translation>
    </message>
    <message>
        <source>Opening the picture</source>
        <translation>Изображение открывается</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Изображение читается</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Изображения читаются</translation>
    </message>
    <message>
        <source>Making up clients</source>
        <translation>Создание вымышленных клиентов</translation>
    </message>
    <message>
        <source>Making up tours</source>
        <translation>Создание вымышленных туров</translation>
    </message>
    <message>
        <source>Latin surname to Russian, in Cyrillic letters</source>
        <translation>Фамилия кириллицей</translation>
    </message>
    <message>
        <source>Latin given name to Russian, in Cyrillic letters</source>
        <translation>Имя кириллицей</translation>
    </message>
    <message>
        <source>Latin surname to Russian, as it stands</source>
        <translation>Фамилия в русское поле как есть</translation>
    </message>
    <message>
        <source>Latin given name to Russian, as it stands</source>
        <translation>Имя в русское поле как есть</translation>
    </message>
    <message>
        <source>Latin surname into surname and sex</source>
        <translation>Отделить пол от латинской фамилии</translation>
    </message>
    <message>
        <source>Latin surname into surname and given name</source>
        <translation>Отделить имя от латинской фамилии</translation>
    </message>
    <message>
        <source>Remove wrong characters</source>
        <translation>Убрать лишние знаки</translation>
    </message>
    <message>
        <source>Fill Latin names from Russian</source>
        <translation>Заполнить латиницу по русским именам</translation>
    </message>
    <message>
        <source>Mend mixed alphabets</source>
        <translation>Исправить смешанные алфавиты</translation>
    </message>
    <message>
        <source>Split series and number</source>
        <translation>Разделить серию и номер</translation>
    </message>
    <message>
        <source>Swap surname and given name</source>
        <translation>Поменять местами фамилию и имя</translation>
    </message>
    <message>
        <source>Trim spaces and fix case</source>
        <translation>Убрать пробелы, выправить регистр</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>связан</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>решить</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>похож</translation>
    </message>
    <message>
        <source>in the tour</source>
        <translation>уже в туре</translation>
    </message>
    <message>
        <source>known</source>
        <translation>есть в базе</translation>
    </message>
    <message>
        <source>update</source>
        <translation>обновить</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>исправить</translation>
    </message>
    <message>
        <source>Will be added.</source>
        <translation>Будет добавлен.</translation>
    </message>
    <message>
        <source>Will be added and linked to this regular client.</source>
        <translation>Будет добавлен и связан с этим постоянным клиентом.</translation>
    </message>
    <message>
        <source>Fits regular clients, but not for certain: choose.</source>
        <translation>Похож на постоянных клиентов, но не наверняка: выберите.</translation>
    </message>
    <message>
        <source>Looks like a client: link it or add it as a new one.</source>
        <translation>Похож на клиента: свяжите или добавьте как нового.</translation>
    </message>
    <message>
        <source>Is in the tour already and will be skipped.</source>
        <translation>Уже есть в туре и будет пропущен.</translation>
    </message>
    <message>
        <source>Is a regular client already and will be skipped.</source>
        <translation>Уже есть среди постоянных клиентов и будет пропущен.</translation>
    </message>
    <message>
        <source>Is there already and will be updated.</source>
        <translation>Уже есть и будет обновлён.</translation>
    </message>
    <message>
        <source>Stands twice in the list; will be skipped here.</source>
        <translation>Стоит в списке дважды; здесь будет пропущен.</translation>
    </message>
    <message>
        <source>Is kept back until its red cells are mended.</source>
        <translation>Не импортируется, пока не исправлены красные ячейки.</translation>
    </message>
    <message>
        <source>Several regular clients fit, by passport or by name and birth date.</source>
        <translation>Подходят несколько постоянных клиентов: по паспорту или по имени и дате рождения.</translation>
    </message>
    <message>
        <source>One client has this passport, another one this name.</source>
        <translation>У одного клиента этот паспорт, у другого это имя.</translation>
    </message>
    <message>
        <source>A client of another name has this passport number.</source>
        <translation>Этот номер паспорта — у клиента с другим именем.</translation>
    </message>
    <message>
        <source>Looks like a client</source>
        <translation>Похож на клиента</translation>
    </message>
    <message>
        <source>A client bears this name; nothing else tells whether it is the same person.</source>
        <translation>Клиент с таким именем есть; тот ли это человек, больше ничто не говорит.</translation>
    </message>
    <message>
        <source>Nothing else is known</source>
        <translation>Другого не известно</translation>
    </message>
    <message>
        <source>Letters of one alphabet</source>
        <translation>Буквы одного алфавита</translation>
    </message>
    <message>
        <source>Fuller name</source>
        <translation>Полнее имя</translation>
    </message>
    <message>
        <source>Better spelt</source>
        <translation>Лучше написано</translation>
    </message>
    <message>
        <source>With the newer passport</source>
        <translation>По новому паспорту</translation>
    </message>
    <message>
        <source>Most say it</source>
        <translation>Так у большинства</translation>
    </message>
    <message>
        <source>The other one can&apos;t be right</source>
        <translation>Другое не может быть верным</translation>
    </message>
    <message>
        <source>Fuller date</source>
        <translation>Полнее дата</translation>
    </message>
    <message>
        <source>Says more</source>
        <translation>Говорит больше</translation>
    </message>
    <message>
        <source>With the country&apos;s code</source>
        <translation>С кодом страны</translation>
    </message>
    <message>
        <source>Written later</source>
        <translation>Записано позже</translation>
    </message>
    <message>
        <source>More complete</source>
        <translation>Полнее</translation>
    </message>
    <message>
        <source>Has a number</source>
        <translation>Есть номер</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Новее</translation>
    </message>
    <message>
        <source>Nearer to the agency</source>
        <translation>Ближе к агентству</translation>
    </message>
    <message>
        <source>Of the one who is kept</source>
        <translation>Того, кто остаётся</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Все вместе</translation>
    </message>
    <message>
        <source>Look at it: nothing tells which is right</source>
        <translation>Посмотрите: неясно, что верно</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Ваш выбор</translation>
    </message>
    <message>
        <source>Tour added</source>
        <translation>Тур добавлен</translation>
    </message>
    <message>
        <source>Tour saved</source>
        <translation>Тур сохранён</translation>
    </message>
    <message>
        <source>Tour removed</source>
        <translation>Тур удалён</translation>
    </message>
    <message>
        <source>Service added</source>
        <translation>Услуга добавлена</translation>
    </message>
    <message>
        <source>Service saved</source>
        <translation>Услуга сохранена</translation>
    </message>
    <message>
        <source>Service removed</source>
        <translation>Услуга удалена</translation>
    </message>
    <message>
        <source>Tourist added</source>
        <translation>Турист добавлен</translation>
    </message>
    <message>
        <source>Tourist saved</source>
        <translation>Турист сохранён</translation>
    </message>
    <message>
        <source>Tourists removed</source>
        <translation>Туристы удалены</translation>
    </message>
    <message>
        <source>Tourists imported</source>
        <translation>Туристы импортированы</translation>
    </message>
    <message>
        <source>Main tourist chosen</source>
        <translation>Выбран главный турист</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Клиент добавлен</translation>
    </message>
    <message>
        <source>Client saved</source>
        <translation>Клиент сохранён</translation>
    </message>
    <message>
        <source>Client removed</source>
        <translation>Клиент удалён</translation>
    </message>
    <message>
        <source>Clients merged</source>
        <translation>Клиенты объединены</translation>
    </message>
    <message>
        <source>Clients told apart</source>
        <translation>Клиенты признаны разными людьми</translation>
    </message>
    <message>
        <source>Clients imported</source>
        <translation>Клиенты импортированы</translation>
    </message>
    <message>
        <source>Recipe kept</source>
        <translation>Рецепт сохранён</translation>
    </message>
    <message>
        <source>Recipe renamed</source>
        <translation>Рецепт переименован</translation>
    </message>
    <message>
        <source>Recipe removed</source>
        <translation>Рецепт удалён</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Особенность</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>Прежнее имя</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Не один человек</translation>
    </message>
    <message>
        <source>Merged client</source>
        <translation>Объединённый клиент</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Тур</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Tourist</source>
        <translation>Турист</translation>
    </message>
    <message>
        <source>Service of a tourist</source>
        <translation>Услуга туриста</translation>
    </message>
    <message>
        <source>Recipe of an import</source>
        <translation>Рецепт импорта</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Серия</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Заезд</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Выезд</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Shape of the list</source>
        <translation>Вид списка</translation>
    </message>
    <message>
        <source>Headings of the list</source>
        <translation>Заголовки списка</translation>
    </message>
    <message>
        <source>Placed columns</source>
        <translation>Расстановка столбцов</translation>
    </message>
    <message>
        <source>Shown fields</source>
        <translation>Показанные поля</translation>
    </message>
    <message>
        <source>Cleaning steps</source>
        <translation>Шаги очистки</translation>
    </message>
    <message>
        <source>Used on</source>
        <translation>Использован</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Responsible agent</source>
        <translation>Ответственный агент</translation>
    </message>
    <message>
        <source>Linked client</source>
        <translation>Связанный клиент</translation>
    </message>
    <message>
        <source>Main tourist</source>
        <translation>Главный турист</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Годен до</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Основной</translation>
    </message>
    <message>
        <source>Replaced on</source>
        <translation>Заменён</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Кем приходится</translation>
    </message>
    <message>
        <source>Other client</source>
        <translation>Другой клиент</translation>
    </message>
    <message>
        <source>Card of three lines</source>
        <translation>Карта с тремя строками</translation>
    </message>
    <message>
        <source>Card of two lines</source>
        <translation>Карта с двумя строками</translation>
    </message>
    <message>
        <source>Small visa</source>
        <translation>Малая виза</translation>
    </message>
    <message>
        <source>French identity card</source>
        <translation>Французское удостоверение личности</translation>
    </message>
    <message>
        <source>Nothing else can stand there</source>
        <translation>Ничего другого там стоять не может</translation>
    </message>
    <message>
        <source>The check digit proves it</source>
        <translation>Это доказывает контрольная цифра</translation>
    </message>
    <message>
        <source>The state&apos;s numbers look like this, and the check digit holds</source>
        <translation>Номера этого государства так выглядят, и контрольная цифра сходится</translation>
    </message>
    <message>
        <source>No other state can be meant</source>
        <translation>Другое государство там невозможно</translation>
    </message>
    <message>
        <source>Fillers were lost or too many</source>
        <translation>Заполнителей не хватало или было слишком много</translation>
    </message>
    <message>
        <source>from the card</source>
        <translation>из карточки</translation>
    </message>
    <message>
        <source>from the agency&apos;s details</source>
        <translation>из сведений об агентстве</translation>
    </message>
    <message>
        <source>from the tour</source>
        <translation>из тура</translation>
    </message>
    <message>
        <source>from an earlier tour</source>
        <translation>из прежнего тура</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>скопировано</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>введено</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>как есть</translation>
    </message>
    <message>
        <source>as in the passport</source>
        <translation>как в паспорте</translation>
    </message>
    <message>
        <source>by letters</source>
        <translation>по буквам</translation>
    </message>
    <message>
        <source>by dictionary</source>
        <translation>по словарю</translation>
    </message>
    <message>
        <source>by option</source>
        <translation>по варианту</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>введено вручную</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>О человеке</translation>
    </message>
    <message>
        <source>Address and contacts</source>
        <translation>Адрес и контакты</translation>
    </message>
    <message>
        <source>Work and study</source>
        <translation>Работа и учёба</translation>
    </message>
    <message>
        <source>Host and stay</source>
        <translation>Приглашающая сторона и проживание</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Поездка</translation>
    </message>
    <message>
        <source>Earlier visas and journeys</source>
        <translation>Прежние визы и поездки</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Расходы</translation>
    </message>
    <message>
        <source>Further questions</source>
        <translation>Дополнительные вопросы</translation>
    </message>
    <message>
        <source>Answer of the questionnaire</source>
        <translation>Ответ анкеты</translation>
    </message>
    <message>
        <source>Answer kept for further tours</source>
        <translation>Ответ для следующих туров</translation>
    </message>
    <message>
        <source>Directory of questionnaires</source>
        <translation>Справочник анкет</translation>
    </message>
    <message>
        <source>Term of the dictionary</source>
        <translation>Термин словаря</translation>
    </message>
    <message>
        <source>Translation of a term</source>
        <translation>Перевод термина</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Который по счёту</translation>
    </message>
    <message>
        <source>Where the answer is from</source>
        <translation>Откуда ответ</translation>
    </message>
    <message>
        <source>Texts typed by hand</source>
        <translation>Тексты, введённые вручную</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Что изменено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Agency&apos;s own</source>
        <translation>Своё агентства</translation>
    </message>
    <message>
        <source>Country of questionnaires added</source>
        <translation>Страна анкет добавлена</translation>
    </message>
    <message>
        <source>Country of questionnaires saved</source>
        <translation>Страна анкет сохранена</translation>
    </message>
    <message>
        <source>Country of questionnaires removed</source>
        <translation>Страна анкет убрана</translation>
    </message>
    <message>
        <source>Field of a questionnaire added</source>
        <translation>Поле анкеты добавлено</translation>
    </message>
    <message>
        <source>Field of a questionnaire saved</source>
        <translation>Поле анкеты сохранено</translation>
    </message>
    <message>
        <source>Field of a questionnaire moved</source>
        <translation>Поле анкеты перемещено</translation>
    </message>
    <message>
        <source>Fields of a questionnaire removed</source>
        <translation>Поля анкеты убраны</translation>
    </message>
    <message>
        <source>Questionnaire set back to Carnet&apos;s</source>
        <translation>Анкета возвращена к поставке Carnet</translation>
    </message>
    <message>
        <source>Details of the agency saved</source>
        <translation>Сохранены сведения об агентстве</translation>
    </message>
    <message>
        <source>Differences of a new edition decided</source>
        <translation>Решено о новой редакции</translation>
    </message>
    <message>
        <source>Term saved</source>
        <translation>Термин сохранён</translation>
    </message>
    <message>
        <source>Term removed</source>
        <translation>Термин удалён</translation>
    </message>
    <message>
        <source>Carnet&apos;s term restored</source>
        <translation>Возвращён термин Carnet</translation>
    </message>
    <message>
        <source>Dictionary imported</source>
        <translation>Импорт в словарь</translation>
    </message>
    <message>
        <source>Professions</source>
        <translation>Профессии</translation>
    </message>
    <message>
        <source>Positions at work</source>
        <translation>Должности</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Образование</translation>
    </message>
    <message>
        <source>Relatives and others</source>
        <translation>Родство и отношения</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Семейное положение</translation>
    </message>
    <message>
        <source>Purpose of the journey</source>
        <translation>Цель поездки</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Legal forms</source>
        <translation>Правовые формы</translation>
    </message>
    <message>
        <source>Fields of work</source>
        <translation>Сферы деятельности</translation>
    </message>
    <message>
        <source>Means of support</source>
        <translation>Средства на поездку</translation>
    </message>
    <message>
        <source>Accommodation</source>
        <translation>Проживание</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Issuing authorities</source>
        <translation>Кем выдано</translation>
    </message>
    <message>
        <source>Visas and stay</source>
        <translation>Визы и пребывание</translation>
    </message>
    <message>
        <source>Religions</source>
        <translation>Религии</translation>
    </message>
    <message>
        <source>Peoples</source>
        <translation>Национальности</translation>
    </message>
    <message>
        <source>Words of addresses</source>
        <translation>Слова в адресах</translation>
    </message>
    <message>
        <source>Days, months, periods</source>
        <translation>Дни, месяцы, сроки</translation>
    </message>
    <message>
        <source>Usual answers</source>
        <translation>Обычные ответы</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Здоровье</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешность</translation>
    </message>
    <message>
        <source>Military service</source>
        <translation>Воинская служба</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Регионы</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Города</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Валюты</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Без категории</translation>
    </message>
    <message>
        <source>Carnet&apos;s</source>
        <translation>Из поставки Carnet</translation>
    </message>
    <message>
        <source>own</source>
        <translation>свой</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалён</translation>
    </message>
    <message>
        <source>the agency</source>
        <translation>агентство</translation>
    </message>
    <message>
        <source>Russian term</source>
        <translation>Русский термин</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>One option</source>
        <translation>Один вариант</translation>
    </message>
    <message>
        <source>Several options</source>
        <translation>Несколько вариантов</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Целое число</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Да или нет</translation>
    </message>
    <message>
        <source>One country</source>
        <translation>Одна страна</translation>
    </message>
    <message>
        <source>Several countries</source>
        <translation>Несколько стран</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Как введено</translation>
    </message>
    <message>
        <source>By letters</source>
        <translation>По буквам</translation>
    </message>
    <message>
        <source>By dictionary</source>
        <translation>По словарю</translation>
    </message>
    <message>
        <source>ICAO 9303, passports since 2014</source>
        <translation>ИКАО 9303, паспорта с 2014 года</translation>
    </message>
    <message>
        <source>Passports of 2010 to 2014</source>
        <translation>Паспорта 2010–2014 годов</translation>
    </message>
    <message>
        <source>Passports of 2000 to 2010</source>
        <translation>Паспорта 2000–2010 годов</translation>
    </message>
    <message>
        <source>Passports of 1997 to 2000</source>
        <translation>Паспорта 1997–2000 годов</translation>
    </message>
    <message>
        <source>French spelling, passports until 2000</source>
        <translation>Французское написание, паспорта до 2000 года</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Украина</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Беларусь</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Болгария</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>убрано</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>правка</translation>
    </message>
    <message>
        <source>By letters, towns by dictionary</source>
        <translation>По буквам, города по словарю</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>своё</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>исключено</translation>
    </message>
    <message>
        <source>the departure</source>
        <translation>от отъезда</translation>
    </message>
    <message>
        <source>the arrival</source>
        <translation>от приезда</translation>
    </message>
    <message>
        <source>Whole entry</source>
        <translation>Запись целиком</translation>
    </message>
    <message>
        <source>Country&apos;s name</source>
        <translation>Название страны</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Подсказка</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Code of two letters</source>
        <translation>Код из двух букв</translation>
    </message>
    <message>
        <source>Code of three letters</source>
        <translation>Код из трёх букв</translation>
    </message>
    <message>
        <source>Member states</source>
        <translation>Страны-участницы</translation>
    </message>
    <message>
        <source>Language of the questionnaire</source>
        <translation>Язык анкеты</translation>
    </message>
    <message>
        <source>Passport valid, months</source>
        <translation>Паспорт действует, месяцев</translation>
    </message>
    <message>
        <source>and days</source>
        <translation>и дней</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>считая</translation>
    </message>
    <message>
        <source>Issued within, years</source>
        <translation>Выдан не раньше чем, лет назад</translation>
    </message>
    <message>
        <source>Shared meaning</source>
        <translation>Общий смысл</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Asked only if</source>
        <translation>Спрашивать, только если</translation>
    </message>
    <message>
        <source>Letters of</source>
        <translation>Буквы по</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Обязательное</translation>
    </message>
    <message>
        <source>Capital Latin letters only</source>
        <translation>Только заглавная латиница</translation>
    </message>
    <message>
        <source>Set into cells</source>
        <translation>По клеткам</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Не больше знаков</translation>
    </message>
    <message>
        <source>Repeated group</source>
        <translation>Повторяемая группа</translation>
    </message>
    <message>
        <source>Asked at most, times</source>
        <translation>Спрашивать не больше, раз</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Kept for further tours</source>
        <translation>Хранится для следующих туров</translation>
    </message>
    <message>
        <source>Answer saved</source>
        <translation>Ответ сохранён</translation>
    </message>
    <message>
        <source>Text of an answer typed by hand</source>
        <translation>Текст ответа введён вручную</translation>
    </message>
    <message>
        <source>Answer follows the card again</source>
        <translation>Ответ снова берётся из карточки</translation>
    </message>
    <message>
        <source>Answer kept although the card says otherwise</source>
        <translation>Ответ оставлен, хотя в карточке иначе</translation>
    </message>
    <message>
        <source>Answers removed</source>
        <translation>Ответы удалены</translation>
    </message>
    <message>
        <source>Answers copied</source>
        <translation>Ответы скопированы</translation>
    </message>
    <message>
        <source>Looking through the questionnaires</source>
        <translation>Просмотр анкет</translation>
    </message>
    <message>
        <source>Printed form</source>
        <translation>Напечатанная форма</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Copy of the pages</source>
        <translation>Копия страниц</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Когда сделано</translation>
    </message>
    <message>
        <source>Printed or saved</source>
        <translation>Напечатано или сохранено</translation>
    </message>
    <message>
        <source>Form printed or saved</source>
        <translation>Форма напечатана или сохранена</translation>
    </message>
    <message>
        <source>Note of a printed form saved</source>
        <translation>Сохранена заметка к напечатанной форме</translation>
    </message>
    <message>
        <source>Printed forms removed from the list</source>
        <translation>Напечатанные формы убраны из списка</translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>Готовятся страницы</translation>
    </message>
    <message>
        <source>Printing the pages</source>
        <translation>Печатаются страницы</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>напечатана</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранена</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>ещё не действует</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>истекла</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Наверняка</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Вероятно</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Возможно</translation>
    </message>
    <message>
        <source>same surname</source>
        <translation>та же фамилия</translation>
    </message>
    <message>
        <source>same surname, spelt otherwise</source>
        <translation>та же фамилия в другом написании</translation>
    </message>
    <message>
        <source>same surname in the other sex’s form</source>
        <translation>та же фамилия в форме другого пола</translation>
    </message>
    <message>
        <source>part of a double surname</source>
        <translation>часть двойной фамилии</translation>
    </message>
    <message>
        <source>surname differs in a letter or two</source>
        <translation>фамилия отличается буквой-другой</translation>
    </message>
    <message>
        <source>a former surname</source>
        <translation>прежняя фамилия</translation>
    </message>
    <message>
        <source>different surnames</source>
        <translation>разные фамилии</translation>
    </message>
    <message>
        <source>same given name</source>
        <translation>то же имя</translation>
    </message>
    <message>
        <source>same given name, spelt otherwise</source>
        <translation>то же имя в другом написании</translation>
    </message>
    <message>
        <source>same given name in another language</source>
        <translation>то же имя на другом языке</translation>
    </message>
    <message>
        <source>one of several given names</source>
        <translation>одно из нескольких имён</translation>
    </message>
    <message>
        <source>given name differs in a letter or two</source>
        <translation>имя отличается буквой-другой</translation>
    </message>
    <message>
        <source>same initial</source>
        <translation>тот же инициал</translation>
    </message>
    <message>
        <source>different given names</source>
        <translation>разные имена</translation>
    </message>
    <message>
        <source>surname and given name swapped</source>
        <translation>фамилия и имя переставлены</translation>
    </message>
    <message>
        <source>the surname of one is the given name of the other</source>
        <translation>фамилия одного — имя другого</translation>
    </message>
    <message>
        <source>same patronymic</source>
        <translation>то же отчество</translation>
    </message>
    <message>
        <source>patronymic differs in a letter or two</source>
        <translation>отчество отличается буквой-другой</translation>
    </message>
    <message>
        <source>same initial of the patronymic</source>
        <translation>тот же инициал отчества</translation>
    </message>
    <message>
        <source>different patronymics</source>
        <translation>разные отчества</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>та же дата рождения</translation>
    </message>
    <message>
        <source>birth date with day and month swapped</source>
        <translation>в дате рождения переставлены день и месяц</translation>
    </message>
    <message>
        <source>birth date differs in one digit</source>
        <translation>дата рождения отличается одной цифрой</translation>
    </message>
    <message>
        <source>birth date agrees as far as it is known</source>
        <translation>дата рождения совпадает, насколько известна</translation>
    </message>
    <message>
        <source>different birth dates</source>
        <translation>разные даты рождения</translation>
    </message>
    <message>
        <source>different sex</source>
        <translation>разный пол</translation>
    </message>
    <message>
        <source>same passport</source>
        <translation>тот же паспорт</translation>
    </message>
    <message>
        <source>passport number differs in one digit</source>
        <translation>номер паспорта отличается одной цифрой</translation>
    </message>
    <message>
        <source>different passports</source>
        <translation>разные паспорта</translation>
    </message>
    <message>
        <source>same internal passport</source>
        <translation>тот же внутренний паспорт</translation>
    </message>
    <message>
        <source>internal passport number differs in one digit</source>
        <translation>номер внутреннего паспорта отличается одной цифрой</translation>
    </message>
    <message>
        <source>different internal passports</source>
        <translation>разные внутренние паспорта</translation>
    </message>
    <message>
        <source>same birth certificate</source>
        <translation>то же свидетельство о рождении</translation>
    </message>
    <message>
        <source>birth certificate differs in one sign</source>
        <translation>свидетельство о рождении отличается одним знаком</translation>
    </message>
    <message>
        <source>different birth certificates</source>
        <translation>разные свидетельства о рождении</translation>
    </message>
    <message>
        <source>same document</source>
        <translation>тот же документ</translation>
    </message>
    <message>
        <source>document number differs in one sign</source>
        <translation>номер документа отличается одним знаком</translation>
    </message>
    <message>
        <source>different documents</source>
        <translation>разные документы</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>тот же телефон</translation>
    </message>
    <message>
        <source>phone differs in one digit</source>
        <translation>телефон отличается одной цифрой</translation>
    </message>
    <message>
        <source>different phones</source>
        <translation>разные телефоны</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>та же эл. почта</translation>
    </message>
    <message>
        <source>e-mail differs in one letter</source>
        <translation>эл. почта отличается одной буквой</translation>
    </message>
    <message>
        <source>different e-mails</source>
        <translation>разная эл. почта</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>тот же адрес</translation>
    </message>
    <message>
        <source>nearly the same address</source>
        <translation>почти тот же адрес</translation>
    </message>
    <message>
        <source>same city</source>
        <translation>тот же город</translation>
    </message>
    <message>
        <source>different addresses</source>
        <translation>разные адреса</translation>
    </message>
    <message>
        <source>linked as relatives</source>
        <translation>связаны как родственники</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>фамилия</translation>
    </message>
    <message>
        <source>surname in other letters</source>
        <translation>фамилия иначе</translation>
    </message>
    <message>
        <source>part of the surname</source>
        <translation>часть фамилии</translation>
    </message>
    <message>
        <source>surname nearly</source>
        <translation>почти фамилия</translation>
    </message>
    <message>
        <source>former surname</source>
        <translation>прежняя фамилия</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>given name in other letters</source>
        <translation>имя иначе</translation>
    </message>
    <message>
        <source>given name translated</source>
        <translation>имя в переводе</translation>
    </message>
    <message>
        <source>given name nearly</source>
        <translation>почти имя</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>инициал</translation>
    </message>
    <message>
        <source>names swapped</source>
        <translation>имена переставлены</translation>
    </message>
    <message>
        <source>names crossed</source>
        <translation>имена накрест</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>отчество</translation>
    </message>
    <message>
        <source>patronymic nearly</source>
        <translation>почти отчество</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>день и месяц</translation>
    </message>
    <message>
        <source>birth date nearly</source>
        <translation>почти дата рождения</translation>
    </message>
    <message>
        <source>birth date in part</source>
        <translation>часть даты рождения</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>паспорт</translation>
    </message>
    <message>
        <source>passport nearly</source>
        <translation>почти паспорт</translation>
    </message>
    <message>
        <source>internal passport</source>
        <translation>внутр. паспорт</translation>
    </message>
    <message>
        <source>internal passport nearly</source>
        <translation>почти внутр. паспорт</translation>
    </message>
    <message>
        <source>birth certificate</source>
        <translation>свид. о рождении</translation>
    </message>
    <message>
        <source>birth certificate nearly</source>
        <translation>почти свид. о рождении</translation>
    </message>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>document nearly</source>
        <translation>почти документ</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>phone nearly</source>
        <translation>почти телефон</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>e-mail nearly</source>
        <translation>почти эл. почта</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>address nearly</source>
        <translation>почти адрес</translation>
    </message>
    <message>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <source>Reading the clients</source>
        <translation>Чтение клиентов</translation>
    </message>
    <message>
        <source>Looking for who could be one person</source>
        <translation>Поиск возможных совпадений</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Mixed alphabets</source>
        <translation>Смешанные алфавиты</translation>
    </message>
    <message>
        <source>Stray spaces</source>
        <translation>Лишние пробелы</translation>
    </message>
    <message>
        <source>Impossible dates</source>
        <translation>Невозможные даты</translation>
    </message>
    <message>
        <source>Passports that expire</source>
        <translation>Истекающие паспорта</translation>
    </message>
    <message>
        <source>Unlinked tourists</source>
        <translation>Туристы без связи</translation>
    </message>
    <message>
        <source>Names and passport numbers with letters of the other alphabet that only look right.</source>
        <translation>Имена и номера паспортов с буквами другого алфавита, которые только похожи на нужные.</translation>
    </message>
    <message>
        <source>Texts with spaces around them, doubled ones, or signs that can’t be seen. A dot stands for a space.</source>
        <translation>Тексты с пробелами по краям, двойными пробелами или невидимыми знаками. Точкой показан пробел.</translation>
    </message>
    <message>
        <source>Dates that no calendar has, or that contradict each other. Open the client: only the passport knows.</source>
        <translation>Даты, которых нет в календаре или которые противоречат друг другу. Откройте клиента: верно только в паспорте.</translation>
    </message>
    <message>
        <source>Tourists of coming tours who need a new passport. Open the tourist to enter it.</source>
        <translation>Туристы предстоящих туров, которым нужен новый паспорт. Откройте туриста, чтобы его ввести.</translation>
    </message>
    <message>
        <source>Tourists who look like somebody of the directory. Those who surely are one person are ticked.</source>
        <translation>Туристы, похожие на кого-то из клиентов. Отмечены те, кто наверняка одно лицо.</translation>
    </message>
    <message>
        <source>Mixed alphabets mended</source>
        <translation>Смешанные алфавиты исправлены</translation>
    </message>
    <message>
        <source>Stray spaces removed</source>
        <translation>Лишние пробелы убраны</translation>
    </message>
    <message>
        <source>Tourists linked to clients</source>
        <translation>Туристы связаны с клиентами</translation>
    </message>
    <message>
        <source>Looking through the clients</source>
        <translation>Просмотр клиентов</translation>
    </message>
    <message>
        <source>Comparing tourists with clients</source>
        <translation>Сравнение туристов с клиентами</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Исправление</translation>
    </message>
</context>
<context>
    <name>Clash</name>
    <message>
        <source>Somebody else changed the same fields</source>
        <translation>Эти же поля изменил кто-то ещё</translation>
    </message>
    <message>
        <source>It was saved elsewhere after you opened it. Choose what stays; nothing is lost yet.</source>
        <translation>Это сохранили в другом месте, пока оно было открыто здесь. Выберите, что оставить; пока ничего не потеряно.</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваше значение</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Чужое значение</translation>
    </message>
    <message>
        <source>Save the choice</source>
        <translation>Сохранить выбранное</translation>
    </message>
</context>
<context>
    <name>ClientCardPart</name>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Никто не выбран</translation>
    </message>
    <message>
        <source>Choose a client in the list: the card opens here.</source>
        <translation>Выберите клиента в списке: здесь откроется его карточка.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Cards and traits</source>
        <translation>Карты и прочее</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Туры</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
</context>
<context>
    <name>ClientFinder</name>
    <message>
        <source>No client was chosen; the card is as you typed it.</source>
        <translation>Клиент не выбран; в карточке то, что вы ввели.</translation>
    </message>
    <message>
        <source>Nothing was filled; the card is as you typed it.</source>
        <translation>Ничего не подставлено; в карточке то, что вы ввели.</translation>
    </message>
    <message>
        <source>No regular client is called %1. These are spelt or sound nearly so.</source>
        <translation>Постоянного клиента «%1» нет. Вот похожие по написанию или звучанию.</translation>
    </message>
    <message>
        <source>No regular client is called %1, nor nearly so. Search by something else, or go back and type on.</source>
        <translation>Постоянного клиента «%1» нет, и похожих тоже. Поищите по другим данным или вернитесь и вводите дальше.</translation>
    </message>
    <message>
        <source>Filled from the card of %1</source>
        <translation>Заполнено из карточки: %1</translation>
    </message>
    <message>
        <source>capitals as stored: %1</source>
        <translation>заглавные буквы как в базе: %1</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Name, passport, phone or e-mail</source>
        <translation>Имя, паспорт, телефон или e-mail</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Любой статус</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Любой вид</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>By birth date</source>
        <translation>По дате рождения</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>No client fits this filter. Look in all stages and kinds, or add the client.</source>
        <translation>Под этот отбор никто не подходит. Снимите отбор по статусу и виду или добавьте клиента.</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Показать всех</translation>
    </message>
    <message numerus="yes">
        <source>Nobody fits exactly; %n nearly so</source>
        <translation>
            <numerusform>Точно так никого нет; похож %n</numerusform>
            <numerusform>Точно так никого нет; похожи %n</numerusform>
            <numerusform>Точно так никого нет; похожи %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientLists</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Рождение</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (отменено)</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1: добавлено</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1: удалено</translation>
    </message>
</context>
<context>
    <name>ClientSections</name>
    <message>
        <source>Current</source>
        <translation>Основной</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>No documents yet. Former ones are kept here, too, and are found.</source>
        <translation>Документов пока нет. Прежние тоже хранятся здесь, и по ним можно искать.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Make current</source>
        <translation>Сделать основным</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>No phones yet.</source>
        <translation>Телефонов пока нет.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>No e-mail addresses yet.</source>
        <translation>Адресов e-mail пока нет.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>No addresses yet.</source>
        <translation>Адресов пока нет.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>No discount, loyalty or bank cards yet. Of a bank card only the last four digits are kept.</source>
        <translation>Дисконтных, бонусных и банковских карт пока нет. От банковской карты хранятся только последние четыре цифры.</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Особенности</translation>
    </message>
    <message>
        <source>Nothing yet: an allergy, a seat by the window, a quiet room.</source>
        <translation>Пока ничего: аллергия, место у окна, тихий номер.</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Латиницей</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>Прежние имена</translation>
    </message>
    <message>
        <source>None. A replaced name is kept here by itself, and is found.</source>
        <translation>Нет. Заменённое имя попадает сюда само, и по нему можно искать.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Nobody yet. Link the clients who travel together.</source>
        <translation>Пока никого. Свяжите клиентов, которые ездят вместе.</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <source>Removed</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>дата рождения %1</translation>
    </message>
    <message>
        <source>in the base since %1</source>
        <translation>в базе с %1</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Mark the clients who are one person with Space or Ctrl+click, then merge them</source>
        <translation>Отметьте клиентов, которые один человек, пробелом или Ctrl+щелчком, затем объедините их</translation>
    </message>
    <message>
        <source>This client is not saved</source>
        <translation>Клиент не сохранён</translation>
    </message>
    <message>
        <source>What you have typed is not in the base yet.</source>
        <translation>Введённого ещё нет в базе.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>ClientsPresenter</name>
    <message>
        <source>This client was merged with another one, whose card is shown now</source>
        <translation>Этот клиент объединён с другим; показана карточка того, кто остался</translation>
    </message>
</context>
<context>
    <name>ClientsView</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Edit client</source>
        <translation>Изменить клиента</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Remove client</source>
        <translation>Удалить клиента</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>Дубликаты…</translation>
    </message>
    <message>
        <source>Spell as in passports now</source>
        <translation>Написать как в паспортах сейчас</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>К списку клиентов</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Tidy up…</source>
        <translation>Навести порядок…</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Клиентов пока нет</translation>
    </message>
    <message>
        <source>Here stand the people and organisations that the agency knows. Add a client, mark tourists of a tour as regular clients, or import a list.</source>
        <translation>Здесь люди и организации, с которыми работает агентство. Добавьте клиента, отметьте туристов тура как постоянных клиентов или импортируйте список.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Show the field</source>
        <translation>Показать поле</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Не импортируется</translation>
    </message>
    <message>
        <source>swaps with %1</source>
        <translation>поменяется с «%1»</translation>
    </message>
    <message>
        <source>Where does this column belong?</source>
        <translation>Куда отнести этот столбец?</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All actions and places</source>
        <translation>Все действия и разделы</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Что нужно сделать?</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>Такого действия нет</translation>
    </message>
</context>
<context>
    <name>CompanionsTable</name>
    <message>
        <source>Who is given the answers</source>
        <translation>Кому передать ответы</translation>
    </message>
</context>
<context>
    <name>CompareGrid</name>
    <message>
        <source>Take all values of this column</source>
        <translation>Взять все значения этого столбца</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Tourist</source>
        <translation>Турист</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Введено</translation>
    </message>
    <message>
        <source>Copy information to…</source>
        <translation>Передать сведения…</translation>
    </message>
    <message>
        <source>What %1 answered goes to others of the tour; what their passports say does not.</source>
        <translation>Ответы (%1) переходят другим туристам тура, а паспортные данные у каждого свои.</translation>
    </message>
    <message>
        <source>Nobody else is on this tour.</source>
        <translation>Больше в этом туре никого нет.</translation>
    </message>
    <message>
        <source>Tick who is given the answers.</source>
        <translation>Отметьте, кому передать ответы.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1, кому: %2</translation>
    </message>
    <message>
        <source>What is copied from %1</source>
        <translation>Что передаётся: %1</translation>
    </message>
    <message>
        <source>family</source>
        <translation>семья</translation>
    </message>
    <message>
        <source>Pages of the form</source>
        <translation>Страницы формы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message numerus="yes">
        <source>Copy to %n tourist(s)</source>
        <translation>
            <numerusform>Передать %n туристу</numerusform>
            <numerusform>Передать %n туристам</numerusform>
            <numerusform>Передать %n туристам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) copied</source>
        <translation>
            <numerusform>Передан %n ответ</numerusform>
            <numerusform>Передано %n ответа</numerusform>
            <numerusform>Передано %n ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tourist(s)</source>
        <translation>
            <numerusform>%n турист</numerusform>
            <numerusform>%n туриста</numerusform>
            <numerusform>%n туристов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied: all of it stands there already</source>
        <translation>Ничего не передано: всё это там уже есть</translation>
    </message>
    <message>
        <source>other entries</source>
        <translation>другие записи</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>Ничего не отмечено</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) ticked</source>
        <translation>
            <numerusform>Отмечен %n ответ</numerusform>
            <numerusform>Отмечено %n ответа</numerusform>
            <numerusform>Отмечено %n ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overwritten</source>
        <translation>
            <numerusform>%n будет заменён</numerusform>
            <numerusform>%n будут заменены</numerusform>
            <numerusform>%n будут заменены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n answer(s)</source>
        <translation>
            <numerusform>Взять %n ответ</numerusform>
            <numerusform>Взять %n ответа</numerusform>
            <numerusform>Взять %n ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken from %1</source>
        <translation>
            <numerusform>Взят %n ответ: %1</numerusform>
            <numerusform>Взято %n ответа: %1</numerusform>
            <numerusform>Взято %n ответов: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountryChoice</name>
    <message>
        <source>Country of the questionnaire</source>
        <translation>Страна анкеты</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
</context>
<context>
    <name>CountryDialog</name>
    <message>
        <source>English, if nothing is said</source>
        <translation>английский, если не указан</translation>
    </message>
    <message>
        <source>AUT, BEL, … for a zone with one visa</source>
        <translation>AUT, BEL, … для зоны с одной визой</translation>
    </message>
    <message>
        <source>What it asks of a passport</source>
        <translation>Что требуется от паспорта</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>New country</source>
        <translation>Новая страна</translation>
    </message>
    <message>
        <source>Country %1 added</source>
        <translation>Страна «%1» добавлена</translation>
    </message>
    <message>
        <source>Country %1 saved</source>
        <translation>Страна «%1» сохранена</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something in Carnet went wrong</source>
        <translation>В Carnet произошла ошибка</translation>
    </message>
    <message>
        <source>What was saved is safe. Copy the report for those who look after Carnet: it holds no personal data.</source>
        <translation>Сохранённое в безопасности. Скопируйте отчёт для тех, кто обслуживает Carnet: личных данных в нём нет.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Save my work</source>
        <translation>Сохранить мою работу</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Сохранить не удалось</translation>
    </message>
</context>
<context>
    <name>DataSheetDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>For an application that is made online: Enter copies an answer and goes to the next one.</source>
        <translation>Для анкеты на сайте: Enter копирует ответ и переходит к следующему.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Is typed there</source>
        <translation>Что вводится</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Взято</translation>
    </message>
    <message>
        <source>Answers in the form&apos;s order</source>
        <translation>Ответы в порядке анкеты</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>Сохранить лист…</translation>
    </message>
    <message>
        <source>Copy and go on</source>
        <translation>Копировать и дальше</translation>
    </message>
    <message>
        <source>In the clipboard: %1</source>
        <translation>В буфере обмена: %1</translation>
    </message>
    <message>
        <source>In the clipboard: the last answer</source>
        <translation>В буфере обмена: последний ответ</translation>
    </message>
</context>
<context>
    <name>DataSheetPart</name>
    <message>
        <source>Writing the data sheet</source>
        <translation>Запись листа данных</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the data sheet</source>
        <translation>Сохранение листа данных</translation>
    </message>
    <message>
        <source>The data sheet is saved as %1</source>
        <translation>Лист данных сохранён: %1</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Choose field by field…</source>
        <translation>Выбрать по полям…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>DecideDialogWords</name>
    <message numerus="yes">
        <source>The same for %n further ticked row(s)</source>
        <translation>
            <numerusform>То же для ещё %n отмеченной строки</numerusform>
            <numerusform>То же для ещё %n отмеченных строк</numerusform>
            <numerusform>То же для ещё %n отмеченных строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideWords</name>
    <message>
        <source>In the tour</source>
        <translation>В туре</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
    <message>
        <source>From the list</source>
        <translation>Из списка</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Строка %1</translation>
    </message>
    <message>
        <source>These fields differ: %1.</source>
        <translation>Различаются поля: %1.</translation>
    </message>
    <message>
        <source>Skip it: leave what is there as it is</source>
        <translation>Пропустить: оставить всё как есть</translation>
    </message>
    <message>
        <source>Update what is there with this row</source>
        <translation>Обновить по этой строке</translation>
    </message>
    <message>
        <source>Add it all the same, as another person</source>
        <translation>Всё равно добавить как другого человека</translation>
    </message>
    <message>
        <source>A new tourist, linked to nobody</source>
        <translation>Новый турист, ни с кем не связан</translation>
    </message>
    <message>
        <source>A new client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Another regular client: search…</source>
        <translation>Другой постоянный клиент: найти…</translation>
    </message>
    <message>
        <source>The regular client %1</source>
        <translation>Постоянный клиент %1</translation>
    </message>
    <message>
        <source>Regular client</source>
        <translation>Постоянный клиент</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Сейчас там</translation>
    </message>
    <message>
        <source>From the list, also to the client</source>
        <translation>Из списка, и клиенту тоже</translation>
    </message>
    <message>
        <source>Which values are right?</source>
        <translation>Какие значения верны?</translation>
    </message>
    <message>
        <source>Choose for each field what the tourist gets. Nothing is written before you import.</source>
        <translation>Выберите для каждого поля, что получит турист. До импорта ничего не записывается.</translation>
    </message>
    <message>
        <source>Keep the choice</source>
        <translation>Оставить так</translation>
    </message>
</context>
<context>
    <name>DecidingPresenter</name>
    <message>
        <source>What becomes of this row is not known yet: say where it goes.</source>
        <translation>Ещё не известно, что будет с этой строкой: укажите, куда импортировать.</translation>
    </message>
    <message>
        <source>what was decided of row %1</source>
        <translation>решение по строке %1</translation>
    </message>
    <message numerus="yes">
        <source>what was decided of %n row(s)</source>
        <translation>
            <numerusform>решение по %n строке</numerusform>
            <numerusform>решение по %n строкам</numerusform>
            <numerusform>решение по %n строкам</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DictionaryPage</name>
    <message>
        <source>Spreadsheets</source>
        <translation>Электронные таблицы</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>Импорт терминов</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Словарь</translation>
    </message>
    <message>
        <source>Export the shown terms</source>
        <translation>Экспорт показанных терминов</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>DictionaryPresenter</name>
    <message>
        <source>Term “%1” removed</source>
        <translation>Термин «%1» удалён</translation>
    </message>
    <message>
        <source>“%1” is as Carnet has it again</source>
        <translation>«%1» снова как в поставке Carnet</translation>
    </message>
</context>
<context>
    <name>DictionaryView</name>
    <message>
        <source>Dictionary</source>
        <translation>Словарь</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Новый термин</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Edit term</source>
        <translation>Изменить термин</translation>
    </message>
    <message>
        <source>Remove term</source>
        <translation>Удалить термин</translation>
    </message>
    <message>
        <source>Back to Carnet&apos;s</source>
        <translation>Вернуть как в Carnet</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Term or translation, in any language</source>
        <translation>Термин или перевод, на любом языке</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Все источники</translation>
    </message>
    <message>
        <source>The agency&apos;s own</source>
        <translation>Свои термины агентства</translation>
    </message>
    <message>
        <source>Changed by the agency</source>
        <translation>Изменённые агентством</translation>
    </message>
    <message>
        <source>Removed by the agency</source>
        <translation>Удалённые агентством</translation>
    </message>
    <message>
        <source>Changed, and Carnet&apos;s too</source>
        <translation>Изменены, и в Carnet тоже</translation>
    </message>
    <message>
        <source>Carnet&apos;s, by hand</source>
        <translation>Carnet, вручную</translation>
    </message>
    <message>
        <source>Carnet&apos;s, generated</source>
        <translation>Carnet, из справочников</translation>
    </message>
    <message>
        <source>No term is found</source>
        <translation>Термин не найден</translation>
    </message>
    <message>
        <source>No term has these words in any language. Enter it now, and every questionnaire knows it.</source>
        <translation>Таких слов нет ни на одном языке. Введите термин сейчас, и его будут знать все анкеты.</translation>
    </message>
    <message>
        <source>Carnet&apos;s: %1</source>
        <translation>В Carnet: %1</translation>
    </message>
</context>
<context>
    <name>DictionaryViewWords</name>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n термин</numerusform>
            <numerusform>%n термина</numerusform>
            <numerusform>%n терминов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoriesPresenter</name>
    <message>
        <source>Field %1 taken out</source>
        <translation>Поле «%1» убрано</translation>
    </message>
    <message>
        <source>Field %1 is Carnet&apos;s again</source>
        <translation>Поле «%1» снова как в Carnet</translation>
    </message>
    <message>
        <source>Field moved</source>
        <translation>Поле перемещено</translation>
    </message>
    <message>
        <source>%1 taken out</source>
        <translation>«%1»: убрано</translation>
    </message>
    <message>
        <source>%1 is Carnet&apos;s again</source>
        <translation>«%1»: снова как в Carnet</translation>
    </message>
    <message>
        <source>The new edition is gone through</source>
        <translation>Новая редакция разобрана</translation>
    </message>
</context>
<context>
    <name>DirectoriesView</name>
    <message>
        <source>Questionnaires</source>
        <translation>Анкеты</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Number, name or label</source>
        <translation>Номер, имя или подпись</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Новое поле</translation>
    </message>
    <message>
        <source>New country</source>
        <translation>Новая страна</translation>
    </message>
    <message>
        <source>Filter the fields</source>
        <translation>Отобрать поля</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>Изменить поле</translation>
    </message>
    <message>
        <source>Take field out</source>
        <translation>Убрать поле</translation>
    </message>
    <message>
        <source>Field back to Carnet&apos;s</source>
        <translation>Поле как в Carnet</translation>
    </message>
    <message>
        <source>Move field up</source>
        <translation>Поле выше</translation>
    </message>
    <message>
        <source>Move field down</source>
        <translation>Поле ниже</translation>
    </message>
    <message>
        <source>Edit country</source>
        <translation>Изменить страну</translation>
    </message>
    <message>
        <source>Take country out</source>
        <translation>Убрать страну</translation>
    </message>
    <message>
        <source>Country back to Carnet&apos;s</source>
        <translation>Страна как в Carnet</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>This country</source>
        <translation>Эта страна</translation>
    </message>
    <message>
        <source>No fields yet</source>
        <translation>Полей пока нет</translation>
    </message>
    <message>
        <source>A field is one question of the embassy. Add the first one, or share a meaning with other countries.</source>
        <translation>Поле — это один вопрос посольства. Добавьте первое или возьмите смысл, общий с другими странами.</translation>
    </message>
    <message>
        <source>No questionnaires</source>
        <translation>Анкет нет</translation>
    </message>
    <message>
        <source>What embassies ask · a tourist&apos;s answers: F6 in the tour</source>
        <translation>Вопросы посольств · ответы туриста: F6 в туре</translation>
    </message>
    <message>
        <source>A questionnaire is what one country&apos;s embassy asks of a tourist. Carnet brings those of several countries; here you change their fields and options and add countries of your own.</source>
        <translation>Анкета — это то, о чём посольство одной страны спрашивает туриста. Анкеты нескольких стран поставляются с Carnet; здесь вы меняете их поля и варианты и добавляете свои страны.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Сравнить…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Показать…</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>новая редакция</translation>
    </message>
</context>
<context>
    <name>DirectoriesViewWords</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new edition differs from your changes in %n place(s).</source>
        <translation>
            <numerusform>Новая редакция расходится с вашими изменениями в %n месте.</numerusform>
            <numerusform>Новая редакция расходится с вашими изменениями в %n местах.</numerusform>
            <numerusform>Новая редакция расходится с вашими изменениями в %n местах.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of form packs can&apos;t be used.</source>
        <translation>
            <numerusform>%n запись пакетов форм непригодна.</numerusform>
            <numerusform>%n записи пакетов форм непригодны.</numerusform>
            <numerusform>%n записей пакетов форм непригодны.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new edition differs in %n place(s)</source>
        <translation>
            <numerusform>Новая редакция расходится в %n месте</numerusform>
            <numerusform>Новая редакция расходится в %n местах</numerusform>
            <numerusform>Новая редакция расходится в %n местах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>изменено %n поле</numerusform>
            <numerusform>изменено %n поля</numerusform>
            <numerusform>изменено %n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryWords</name>
    <message>
        <source>Russian</source>
        <translation>по-русски</translation>
    </message>
    <message>
        <source>English</source>
        <translation>по-английски</translation>
    </message>
    <message>
        <source>French</source>
        <translation>по-французски</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Req.</source>
        <translation>Обяз.</translation>
    </message>
    <message>
        <source>Max.</source>
        <translation>Макс.</translation>
    </message>
</context>
<context>
    <name>DocumentIntake</name>
    <message>
        <source>Read a passport…</source>
        <translation>Прочитать паспорт…</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>Картинки и PDF</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Pictures of passports</source>
        <translation>Снимки паспортов</translation>
    </message>
    <message>
        <source>Keep the picture in this folder</source>
        <translation>Сохранить картинку в эту папку</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Russian passport, 10 years, biometric</source>
        <translation>Загранпаспорт РФ, 10 лет, с чипом</translation>
    </message>
    <message>
        <source>Russian passport, 5 years, without a chip</source>
        <translation>Загранпаспорт РФ, 5 лет, без чипа</translation>
    </message>
    <message>
        <source>Russian passport</source>
        <translation>Загранпаспорт РФ</translation>
    </message>
    <message>
        <source>Passport: %1</source>
        <translation>Паспорт: %1</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Missing: this must be answered.</source>
        <translation>Нет ответа: на этот вопрос нужно ответить.</translation>
    </message>
    <message>
        <source>This country&apos;s form does not offer this answer. It is kept; choose one that the form offers.</source>
        <translation>В анкете этой страны такого ответа нет. Он сохранён; выберите из тех, что есть.</translation>
    </message>
    <message>
        <source>Not translated: add it to the dictionary, or type the text that is printed.</source>
        <translation>Нет перевода: добавьте его в словарь или введите текст для печати.</translation>
    </message>
    <message>
        <source>This is printed in Russian, as nothing translates this field. Type the text that is printed.</source>
        <translation>Напечатается по-русски: это поле ничем не переводится. Введите текст для печати.</translation>
    </message>
    <message>
        <source>The form takes capital Latin letters, figures and signs only. Change the text that is printed.</source>
        <translation>В анкету пишут только прописными латинскими буквами, цифрами и знаками. Исправьте текст для печати.</translation>
    </message>
    <message>
        <source>The printed text was typed for an earlier answer. Type it anew, or clear it to have it made.</source>
        <translation>Текст для печати введён для прежнего ответа. Введите его заново или очистите, и он составится сам.</translation>
    </message>
    <message>
        <source>The card says otherwise. Keep this answer, or clear it to follow the card.</source>
        <translation>В карточке указано другое. Оставьте этот ответ или очистите его, чтобы он брался из карточки.</translation>
    </message>
    <message>
        <source>This is no answer of the kind that is asked. Enter it anew.</source>
        <translation>Ответ не того вида, о каком спрашивают. Введите его заново.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Look at how it is written.</source>
        <translation>Это не адрес электронной почты. Проверьте, как он написан.</translation>
    </message>
    <message>
        <source>This is no telephone number. Look at how it is written.</source>
        <translation>Это не номер телефона. Проверьте, как он написан.</translation>
    </message>
    <message>
        <source>A form takes no such signs: {signs}. Take them out.</source>
        <translation>Таких знаков в анкете быть не может: {signs}. Уберите их.</translation>
    </message>
    <message>
        <source>There is no passport. Enter its number on the card.</source>
        <translation>Нет паспорта. Введите его номер в карточке.</translation>
    </message>
    <message>
        <source>The passport&apos;s last day is not known, so it can&apos;t be checked. Enter it on the card.</source>
        <translation>Не указано, до какого дня действует паспорт, поэтому проверить его нельзя. Введите дату в карточке.</translation>
    </message>
    <message>
        <source>The day on which the passport was issued is not known. Enter it on the card.</source>
        <translation>Не указано, когда выдан паспорт. Введите дату в карточке.</translation>
    </message>
    <message>
        <source>The passport must be valid until {until}; it ends on {expires}. A new one is needed.</source>
        <translation>Паспорт должен действовать до {until}, а кончается {expires}. Нужен новый.</translation>
    </message>
    <message>
        <source>The passport was issued on {issued}, more than {years} years before the arrival. A new one is needed.</source>
        <translation>Паспорт выдан {issued}: со дня выдачи до въезда пройдёт больше {years} лет. Нужен новый.</translation>
    </message>
    <message>
        <source>Of {date} the day is not known, and on it depends whether the passport will do. Enter the whole date.</source>
        <translation>В дате {date} неизвестен день, а от него зависит, подойдёт ли паспорт. Введите дату полностью.</translation>
    </message>
    <message>
        <source>The tour has no dates, so the passport can&apos;t be checked. Enter them in the tour.</source>
        <translation>У тура нет дат, поэтому проверить паспорт нельзя. Введите их в туре.</translation>
    </message>
</context>
<context>
    <name>DuplicatesView</name>
    <message>
        <source>Duplicates</source>
        <translation>Дубликаты</translation>
    </message>
    <message>
        <source>Pairs of clients</source>
        <translation>Пары клиентов</translation>
    </message>
    <message>
        <source>Name, passport or phone</source>
        <translation>Имя, паспорт или телефон</translation>
    </message>
    <message>
        <source>However sure</source>
        <translation>Все пары</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Уверенность</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Разные люди</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Открыть первого</translation>
    </message>
    <message>
        <source>Open the second</source>
        <translation>Открыть второго</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Look through the whole base</source>
        <translation>Просмотреть всю базу</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>С начала</translation>
    </message>
    <message>
        <source>To the clients</source>
        <translation>К клиентам</translation>
    </message>
    <message>
        <source>Show all pairs</source>
        <translation>Показать все пары</translation>
    </message>
    <message>
        <source>Pair %1 of %2</source>
        <translation>Пара %1 из %2</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>When you changed it: %1</source>
        <translation>Когда вы меняли: %1</translation>
    </message>
    <message>
        <source>A new edition says something else</source>
        <translation>В новой редакции сказано иначе</translation>
    </message>
    <message>
        <source>You changed these before the new edition came. Yours stands until you decide; answers are not touched.</source>
        <translation>Вы изменили это до новой редакции. Ваше действует, пока вы не решите; ответы не затрагиваются.</translation>
    </message>
    <message>
        <source>Take the edition&apos;s</source>
        <translation>Принять из редакции</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Оставить своё</translation>
    </message>
    <message>
        <source>Decide so</source>
        <translation>Решить так</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>исключено</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>убрано</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The base is busy with another program&apos;s write. Nothing was changed; try again.</source>
        <translation>База занята: в неё пишет другая программа. Ничего не изменено; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The base&apos;s file is damaged. Restore the last backup: Settings, Backups, or carnet restore.</source>
        <translation>Файл базы повреждён. Восстановите последнюю копию: «Настройки», «Резервные копии», или команда carnet restore.</translation>
    </message>
    <message>
        <source>The base can&apos;t be opened. Check that its folder or server is there and allowed.</source>
        <translation>База не открывается. Проверьте, что её папка или сервер на месте и доступ к ним есть.</translation>
    </message>
    <message>
        <source>The base&apos;s file may only be read. Nothing was changed; check its permissions.</source>
        <translation>Файл базы доступен только для чтения. Ничего не изменено; проверьте права на файл.</translation>
    </message>
    <message>
        <source>This base was written by a newer Carnet. It was not touched; install that version.</source>
        <translation>Эту базу записал более новый Carnet. Она не тронута; установите ту версию.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and save again.</source>
        <translation>Диск заполнен. Ничего не изменено; освободите место и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>The backup could not be written to {file}. The base itself is untouched.</source>
        <translation>Резервную копию не удалось записать в {file}. Сама база не тронута.</translation>
    </message>
    <message>
        <source>A server keeps this base: its own tools make and restore the backups.</source>
        <translation>Эта база на сервере: копии создают и восстанавливают его собственные средства.</translation>
    </message>
    <message>
        <source>{file} could not be restored. The base as it was is kept among the backups.</source>
        <translation>Восстановить из {file} не удалось. Прежняя база сохранена среди резервных копий.</translation>
    </message>
    <message>
        <source>{file} is no base of Carnet, or it is damaged. Nothing was changed.</source>
        <translation>{file} — не база Carnet, или файл повреждён. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written. Close it where it is open, or choose another place.</source>
        <translation>Файл {file} не записывается. Закройте его в другой программе или выберите другое место.</translation>
    </message>
    <message>
        <source>This base already holds clients, so no made-up people were added.</source>
        <translation>В этой базе уже есть клиенты, поэтому вымышленные люди не добавлены.</translation>
    </message>
    <message>
        <source>Say with --db which base to fill; your own base is never filled with made-up people.</source>
        <translation>Укажите в --db, какую базу заполнить; ваша собственная база вымышленными людьми не заполняется.</translation>
    </message>
    <message>
        <source>This client was removed meanwhile. What you typed is still on the screen.</source>
        <translation>Клиента тем временем удалили. Введённое осталось на экране.</translation>
    </message>
    <message>
        <source>This client was merged with another one, whose card holds all of both. Nothing was saved.</source>
        <translation>Этот клиент объединён с другим, в карточке которого теперь всё от обоих. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Somebody changed {names} after you opened the comparison. Nothing was merged; look at it again.</source>
        <translation>После открытия сравнения кто-то изменил: {names}. Ничего не объединено; посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Choose from {least} to {most} clients to merge.</source>
        <translation>Для объединения выберите от {least} до {most} клиентов.</translation>
    </message>
    <message>
        <source>This tour was removed meanwhile. What you typed is still on the screen.</source>
        <translation>Тур тем временем удалили. Введённое осталось на экране.</translation>
    </message>
    <message>
        <source>This tourist was removed meanwhile. What you typed is still on the screen.</source>
        <translation>Туриста тем временем удалили. Введённое осталось на экране.</translation>
    </message>
    <message>
        <source>A service was removed meanwhile. Nothing was saved; tick the services again.</source>
        <translation>Одну из услуг тем временем удалили. Ничего не сохранено; отметьте услуги заново.</translation>
    </message>
    <message>
        <source>There is no tour {number}.</source>
        <translation>Тура {number} нет.</translation>
    </message>
    <message>
        <source>Tour {number} exists already. Give this one another number.</source>
        <translation>Тур {number} уже есть. Дайте этому туру другой номер.</translation>
    </message>
    <message>
        <source>Not saved: {problems}</source>
        <translation>Не сохранено: {problems}</translation>
    </message>
    <message>
        <source>Somebody changed this record after you chose. Look at the row again; nothing of it was saved.</source>
        <translation>Эту запись изменили после вашего выбора. Посмотрите на строку ещё раз: из неё ничего не сохранено.</translation>
    </message>
    <message>
        <source>Somebody else changed the same fields meanwhile. Choose what to keep.</source>
        <translation>Эти же поля тем временем изменил кто-то ещё. Выберите, что оставить.</translation>
    </message>
    <message>
        <source>{file} is the base itself. Choose another file; nothing was changed.</source>
        <translation>{file} — это сама база. Выберите другой файл; ничего не изменено.</translation>
    </message>
    <message>
        <source>A relative on this card was removed meanwhile. Nothing was saved; take the link away and save again.</source>
        <translation>Родственника из этой карточки тем временем удалили. Ничего не сохранено; уберите связь и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>This recipe was removed meanwhile.</source>
        <translation>Этот рецепт тем временем удалили.</translation>
    </message>
    <message>
        <source>Somebody else named this recipe “{name}” meanwhile.</source>
        <translation>Этот рецепт тем временем переименовали: «{name}».</translation>
    </message>
    <message>
        <source>Give the recipe a name of at most {length} characters.</source>
        <translation>Дайте рецепту название не длиннее {length} знаков.</translation>
    </message>
    <message>
        <source>There is nothing to keep: the list was taken as it came, without any column moved or cell cleaned.</source>
        <translation>Сохранять нечего: список взят как есть, столбцы не переставлялись и ячейки не очищались.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>Это уже отменено.</translation>
    </message>
    <message>
        <source>Not undone, because it was edited since: {pending}.</source>
        <translation>Не отменено, потому что с тех пор изменено: {pending}.</translation>
    </message>
    <message>
        <source>Not undone, because it depends on what was added or removed since: {pending}.</source>
        <translation>Не отменено, потому что зависит от добавленного или удалённого позже: {pending}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>There is nothing in it that could be read as a list.</source>
        <translation>Здесь нет ничего похожего на список.</translation>
    </message>
    <message>
        <source>This list can&apos;t be read: it is damaged or no list at all. Save it again in its program, or copy its cells.</source>
        <translation>Список не читается: он повреждён или это не список. Сохраните его заново в его программе или скопируйте ячейки.</translation>
    </message>
    <message>
        <source>Carnet can&apos;t read this kind of file. Save it as xlsx, or copy its cells and insert them.</source>
        <translation>Такие файлы Carnet не читает. Сохраните файл как xlsx или скопируйте ячейки и вставьте их.</translation>
    </message>
    <message>
        <source>This file is protected by a password. Save it without one, or copy its cells and insert them.</source>
        <translation>Файл защищён паролем. Сохраните его без пароля или скопируйте ячейки и вставьте их.</translation>
    </message>
    <message>
        <source>There is no sheet or table {part} in it.</source>
        <translation>В файле нет листа или таблицы {part}.</translation>
    </message>
    <message>
        <source>This file is too big: at most {limit_mb} MB can be read. Split it.</source>
        <translation>Файл слишком велик: читается не больше {limit_mb} МБ. Разделите его.</translation>
    </message>
    <message>
        <source>This list has more than {limit} rows. Split it.</source>
        <translation>В списке больше {limit} строк. Разделите его.</translation>
    </message>
    <message>
        <source>This list has more than {limit} columns. Remove those that are not needed.</source>
        <translation>В списке больше {limit} столбцов. Уберите лишние.</translation>
    </message>
    <message>
        <source>The cell in row {row}, column {column} holds more than {limit} characters.</source>
        <translation>В ячейке (строка {row}, столбец {column}) больше {limit} символов.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened. See that it is there, may be read, and is not open in another program.</source>
        <translation>Файл {name} не открывается. Проверьте, что он на месте, доступен для чтения и не открыт в другой программе.</translation>
    </message>
    <message>
        <source>The part of Carnet that reads lists could not be started. Start Carnet again.</source>
        <translation>Часть Carnet, которая читает списки, не запустилась. Запустите Carnet заново.</translation>
    </message>
    <message>
        <source>longer than {length} characters</source>
        <translation>длиннее {length} символов</translation>
    </message>
    <message>
        <source>holds characters that are no text</source>
        <translation>есть символы, которые не являются текстом</translation>
    </message>
    <message>
        <source>begins or ends with a space</source>
        <translation>пробел в начале или в конце</translation>
    </message>
    <message>
        <source>there is no such date</source>
        <translation>такой даты нет</translation>
    </message>
    <message>
        <source>write M or F</source>
        <translation>укажите М или Ж</translation>
    </message>
    <message>
        <source>no country of that name or code</source>
        <translation>нет страны с таким названием или кодом</translation>
    </message>
    <message>
        <source>a Latin name has Latin letters only</source>
        <translation>в имени латиницей бывают только латинские буквы</translation>
    </message>
    <message>
        <source>a name has letters</source>
        <translation>в имени должны быть буквы</translation>
    </message>
    <message>
        <source>a number has digits or letters</source>
        <translation>в номере должны быть цифры или буквы</translation>
    </message>
    <message>
        <source>a phone number has digits</source>
        <translation>в номере телефона должны быть цифры</translation>
    </message>
    <message>
        <source>this is no e-mail address</source>
        <translation>это не адрес e-mail</translation>
    </message>
    <message>
        <source>nobody is their own relative</source>
        <translation>никто не родственник самому себе</translation>
    </message>
    <message>
        <source>of a bank card only the last four digits are kept</source>
        <translation>от банковской карты хранятся только последние четыре цифры</translation>
    </message>
    <message>
        <source>a surname or a given name is needed</source>
        <translation>нужна фамилия или имя</translation>
    </message>
    <message>
        <source>a tour needs a number</source>
        <translation>туру нужен номер</translation>
    </message>
    <message>
        <source>the departure is before the arrival</source>
        <translation>выезд раньше заезда</translation>
    </message>
    <message>
        <source>a service needs a title</source>
        <translation>услуге нужно название</translation>
    </message>
    <message>
        <source>this is no date</source>
        <translation>это не дата</translation>
    </message>
    <message>
        <source>it can be read as {dmy} or as {mdy}</source>
        <translation>можно прочесть как {dmy} или как {mdy}</translation>
    </message>
    <message>
        <source>this day is yet to come</source>
        <translation>этот день ещё не наступил</translation>
    </message>
    <message>
        <source>a number should not look like this</source>
        <translation>номер так не выглядит</translation>
    </message>
    <message>
        <source>the spreadsheet shortened this number; its end is lost</source>
        <translation>таблица сократила номер, его конец потерян</translation>
    </message>
    <message>
        <source>longer than such numbers are</source>
        <translation>длиннее, чем бывают такие номера</translation>
    </message>
    <message>
        <source>the spreadsheet showed no value here; widen the column there and copy again</source>
        <translation>таблица не показала здесь значение; расширьте там столбец и скопируйте ещё раз</translation>
    </message>
    <message>
        <source>a Russian name has Russian letters only</source>
        <translation>в русском имени бывают только русские буквы</translation>
    </message>
    <message>
        <source>a name should not look like this</source>
        <translation>имя так не выглядит</translation>
    </message>
    <message>
        <source>Russian and Latin letters that look alike were mixed</source>
        <translation>перемешаны похожие русские и латинские буквы</translation>
    </message>
    <message>
        <source>this was left over: {text}</source>
        <translation>осталось лишнее: {text}</translation>
    </message>
    <message>
        <source>letters that look alike were exchanged; compare</source>
        <translation>похожие знаки заменены; сверьте</translation>
    </message>
    <message>
        <source>only initials; the whole name is needed</source>
        <translation>только инициалы; нужно полное имя</translation>
    </message>
    <message>
        <source>surname and given name stood under each other&apos;s heading</source>
        <translation>фамилия и имя стояли под заголовками друг друга</translation>
    </message>
    <message>
        <source>see where the surname ends and the given name begins</source>
        <translation>проверьте, где кончается фамилия и начинается имя</translation>
    </message>
    <message>
        <source>this says that it is a child, not whether a boy or a girl</source>
        <translation>это говорит, что едет ребёнок, но не его пол</translation>
    </message>
    <message>
        <source>the name says otherwise</source>
        <translation>имя говорит о другом</translation>
    </message>
    <message>
        <source>the spelling of passports of {first}–{last}; now it is {now}</source>
        <translation>так писали в паспортах {first}–{last} годов; теперь пишут {now}</translation>
    </message>
    <message>
        <source>the spelling of passports until {last}; now it is {now}</source>
        <translation>так писали в паспортах до {last} года; теперь пишут {now}</translation>
    </message>
    <message>
        <source>the spelling of another state&apos;s passports; Russian ones write {now}</source>
        <translation>так пишут в паспортах другой страны; в российских — {now}</translation>
    </message>
    <message>
        <source>another language&apos;s form of the name; passports write {now}</source>
        <translation>это имя на другом языке; в паспорте пишут {now}</translation>
    </message>
    <message>
        <source>one of several names is missing in one of the alphabets</source>
        <translation>в одном из написаний не хватает части двойного имени</translation>
    </message>
    <message>
        <source>does not spell the Russian name; passports write {now}</source>
        <translation>не соответствует русскому написанию; в паспорте пишут {now}</translation>
    </message>
    <message>
        <source>shorter than {length} digits; zeros in front may have been lost</source>
        <translation>короче {length} цифр; могли пропасть нули в начале</translation>
    </message>
    <message>
        <source>{digit} at the end was the check digit and was left out</source>
        <translation>{digit} в конце — контрольная цифра, она отброшена</translation>
    </message>
    <message>
        <source>this is a birth certificate, not a passport</source>
        <translation>это свидетельство о рождении, а не паспорт</translation>
    </message>
    <message>
        <source>longer than {length} digits</source>
        <translation>длиннее {length} цифр</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>only the year, or the month; the day is missing</source>
        <translation>только год или месяц; дня нет</translation>
    </message>
    <message>
        <source>taken from the first row; this cell is empty in the list</source>
        <translation>взято из первой строки; в списке здесь пусто</translation>
    </message>
    <message>
        <source>there are several here</source>
        <translation>здесь несколько значений</translation>
    </message>
    <message>
        <source>such a year is unlikely</source>
        <translation>такой год маловероятен</translation>
    </message>
    <message>
        <source>born only after the tour begins on {date}</source>
        <translation>родился только после начала тура ({date})</translation>
    </message>
    <message>
        <source>expired on {expires}</source>
        <translation>истёк {expires}</translation>
    </message>
    <message>
        <source>expires before the trip: {expires}</source>
        <translation>истекает до поездки: {expires}</translation>
    </message>
    <message>
        <source>expires during the trip: {expires}</source>
        <translation>истекает во время поездки: {expires}</translation>
    </message>
    <message>
        <source>valid until {expires}, less than {months} months after the return</source>
        <translation>действует до {expires}: после возвращения остаётся меньше {months} мес</translation>
    </message>
    <message>
        <source>issued before the birth on {born}</source>
        <translation>выдан раньше дня рождения {born}</translation>
    </message>
    <message>
        <source>ends before it was issued on {issued}</source>
        <translation>кончается раньше дня выдачи {issued}</translation>
    </message>
    <message>
        <source>Russian passports are valid for five or ten years; this one was issued on {issued}</source>
        <translation>российские паспорта действуют пять или десять лет; этот выдан {issued}</translation>
    </message>
    <message>
        <source>more than ten years after the issue on {issued}; passports are not valid for so long</source>
        <translation>больше десяти лет после выдачи {issued}; так долго паспорта не действуют</translation>
    </message>
    <message>
        <source>a child&apos;s passport is valid for {years} years at the most</source>
        <translation>паспорт ребёнка действует самое большее {years} лет</translation>
    </message>
    <message>
        <source>passports of the series {series} are valid for five years</source>
        <translation>паспорта серии {series} действуют пять лет</translation>
    </message>
    <message>
        <source>passports of the series {series} are valid for ten years</source>
        <translation>паспорта серии {series} действуют десять лет</translation>
    </message>
    <message>
        <source>Russian passports for travel have no series {series}; is it the internal one?</source>
        <translation>у российских загранпаспортов нет серии {series}; не внутренний ли это паспорт?</translation>
    </message>
    <message>
        <source>a Russian passport has two digits of the series and seven of the number</source>
        <translation>у российского паспорта две цифры серии и семь цифр номера</translation>
    </message>
    <message>
        <source>issued before the surname changed on {changed}; is there a new one?</source>
        <translation>выдан до смены фамилии {changed}; нет ли нового?</translation>
    </message>
    <message>
        <source>an internal passport has four digits of the series and six of the number</source>
        <translation>у внутреннего паспорта четыре цифры серии и шесть цифр номера</translation>
    </message>
    <message>
        <source>no region has series that begin with {region}</source>
        <translation>ни у одного региона серия не начинается с {region}</translation>
    </message>
    <message>
        <source>a form printed in {year} by its series does not fit the day of issue</source>
        <translation>по серии бланк напечатан в {year} году, это не подходит к дате выдачи</translation>
    </message>
    <message>
        <source>under {age} there is no internal passport but a birth certificate</source>
        <translation>до {age} лет внутреннего паспорта нет, есть свидетельство о рождении</translation>
    </message>
    <message>
        <source>there were no internal passports of Russia yet on this day</source>
        <translation>в этот день внутренних паспортов России ещё не было</translation>
    </message>
    <message>
        <source>issued before the age of {age}</source>
        <translation>выдан раньше {age} лет</translation>
    </message>
    <message>
        <source>has to be replaced after the age of {age}</source>
        <translation>после {age} лет его меняют</translation>
    </message>
    <message>
        <source>a birth certificate looks like this: Roman numerals, two Russian letters, six digits</source>
        <translation>свидетельство о рождении выглядит так: римские цифры, две русские буквы, шесть цифр</translation>
    </message>
    <message>
        <source>There is no machine readable zone in it.</source>
        <translation>Машиночитаемой зоны здесь нет.</translation>
    </message>
    <message>
        <source>its check digit does not hold; compare it with the document</source>
        <translation>контрольная цифра не сходится; сверьте с документом</translation>
    </message>
    <message>
        <source>the check digit of the zone&apos;s optional field does not hold</source>
        <translation>не сходится контрольная цифра дополнительного поля зоны</translation>
    </message>
    <message>
        <source>the last check digit over the whole zone does not hold</source>
        <translation>не сходится последняя контрольная цифра, по всей зоне</translation>
    </message>
    <message>
        <source>misread, and {count} readings would fit the check digit; compare it with the document</source>
        <translation>прочитано неверно, к контрольной цифре подходят {count} прочтения; сверьте с документом</translation>
    </message>
    <message>
        <source>the character {position} of line {line} can&apos;t stand there; compare it with the document</source>
        <translation>знак {position} строки {line} там стоять не может; сверьте с документом</translation>
    </message>
    <message>
        <source>the check digit would hold also if character {position} were another one; look at the document</source>
        <translation>контрольная цифра сошлась бы и с другим знаком на месте {position}; посмотрите в документ</translation>
    </message>
    <message>
        <source>a digit was read for the letter {position} of line {line}; compare the name with the document</source>
        <translation>вместо буквы {position} строки {line} прочитана цифра; сверьте имя с документом</translation>
    </message>
    <message>
        <source>no surname stands at its place in the zone</source>
        <translation>в зоне на месте фамилии ничего нет</translation>
    </message>
    <message>
        <source>it is not sure where the name ends</source>
        <translation>неясно, где кончается имя</translation>
    </message>
    <message>
        <source>the zone has no room left, the name may be longer</source>
        <translation>в зоне не осталось места, имя может быть длиннее</translation>
    </message>
    <message>
        <source>the zone does not part surname and given name</source>
        <translation>фамилия и имя в зоне не разделены</translation>
    </message>
    <message>
        <source>the title {title} was left out</source>
        <translation>обращение {title} пропущено</translation>
    </message>
    <message>
        <source>no state has the code in the first line of the zone</source>
        <translation>нет государства с таким кодом, как в первой строке зоны</translation>
    </message>
    <message>
        <source>no state has this code</source>
        <translation>нет государства с таким кодом</translation>
    </message>
    <message>
        <source>the document is of {state}, the citizenship {nationality}; is one of them misread?</source>
        <translation>документ выдан {state}, гражданство {nationality}; нет ли ошибки чтения?</translation>
    </message>
    <message>
        <source>read as a visa, but the check digits of a passport hold too; is the first letter misread?</source>
        <translation>прочитано как виза, но сходятся и контрольные цифры паспорта; верна ли первая буква?</translation>
    </message>
    <message>
        <source>no document of this form begins with {letter}; is the first letter misread?</source>
        <translation>документы такого вида не начинаются с {letter}; верна ли первая буква?</translation>
    </message>
    <message>
        <source>neither M nor F nor unknown</source>
        <translation>это не M, не F и не знак неизвестного пола</translation>
    </message>
    <message>
        <source>the zone has no such date</source>
        <translation>такой даты не бывает</translation>
    </message>
    <message>
        <source>This file is empty. Save or scan the picture again.</source>
        <translation>Этот файл пуст. Сохраните или отсканируйте изображение ещё раз.</translation>
    </message>
    <message>
        <source>Carnet can&apos;t read this kind of picture (HEIC neither). Save it as JPEG, PNG or PDF.</source>
        <translation>Изображения такого вида Carnet не читает (в том числе HEIC). Сохраните его как JPEG, PNG или PDF.</translation>
    </message>
    <message>
        <source>This picture is damaged. Save or scan it again.</source>
        <translation>Это изображение повреждено. Сохраните или отсканируйте его ещё раз.</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Save it without one, or as a picture.</source>
        <translation>Этот PDF защищён паролем. Сохраните его без пароля или как изображение.</translation>
    </message>
    <message>
        <source>This file is too big: at most {limit_mb} MB can be read.</source>
        <translation>Этот файл слишком велик: читается не более {limit_mb} МБ.</translation>
    </message>
    <message>
        <source>This picture is too large: at most {limit_megapixels} megapixels can be read. Save it smaller.</source>
        <translation>Это изображение слишком велико: читается не более {limit_megapixels} мегапикселей. Сохраните его меньшим.</translation>
    </message>
    <message>
        <source>This picture is too small for anything to be read in it.</source>
        <translation>Это изображение слишком мало, чтобы в нём можно было что-то прочесть.</translation>
    </message>
    <message>
        <source>This picture can&apos;t be read: it is damaged or takes too long. Save or scan it again.</source>
        <translation>Это изображение не читается: оно повреждено или требует слишком много времени. Сохраните или отсканируйте его ещё раз.</translation>
    </message>
    <message>
        <source>No machine readable zone was found in it. Take the whole page, sharp, with the lines at its foot.</source>
        <translation>Машиночитаемая зона не найдена. Снимите страницу целиком и резко, вместе со строками внизу.</translation>
    </message>
    <message>
        <source>the file ends before its picture does</source>
        <translation>файл обрывается раньше, чем кончается изображение</translation>
    </message>
    <message>
        <source>character {position} of line {line}, {sign}, is hard to read; compare it with the picture</source>
        <translation>знак {position} строки {line}, {sign}, читается плохо; сверьте его с изображением</translation>
    </message>
    <message>
        <source>What reads pictures is not installed whole. Install Carnet again; all else works.</source>
        <translation>То, что читает изображения, установлено не полностью. Установите Carnet заново; всё остальное работает.</translation>
    </message>
    <message>
        <source>The part of Carnet that reads pictures could not be started. Start Carnet again.</source>
        <translation>Часть Carnet, которая читает изображения, не запустилась. Запустите Carnet заново.</translation>
    </message>
    <message>
        <source>the file can&apos;t be read</source>
        <translation>файл не читается</translation>
    </message>
    <message>
        <source>the file is larger than {most} bytes and was not read</source>
        <translation>файл больше {most} байт и не прочитан</translation>
    </message>
    <message>
        <source>the file leads out of the folder of packs and was not read</source>
        <translation>файл ведёт за пределы папки пакетов и не прочитан</translation>
    </message>
    <message>
        <source>the file is not UTF-8; save it anew in that encoding</source>
        <translation>файл не в кодировке UTF-8; сохраните его в ней заново</translation>
    </message>
    <message>
        <source>the file is no TOML: {where}</source>
        <translation>файл не в формате TOML: {where}</translation>
    </message>
    <message>
        <source>has to be a table</source>
        <translation>должно быть таблицей</translation>
    </message>
    <message>
        <source>has to be a list</source>
        <translation>должно быть списком</translation>
    </message>
    <message>
        <source>has to be a text</source>
        <translation>должно быть текстом</translation>
    </message>
    <message>
        <source>has to be words by language, such as ru and en</source>
        <translation>должны быть слова по языкам, например ru и en</translation>
    </message>
    <message>
        <source>has to be true or false</source>
        <translation>должно быть true или false</translation>
    </message>
    <message>
        <source>has to be a whole number from 0 to {most}</source>
        <translation>должно быть целым числом от 0 до {most}</translation>
    </message>
    <message>
        <source>has to be a date such as 2026-03-01</source>
        <translation>должно быть датой вида 2026-03-01</translation>
    </message>
    <message>
        <source>“{value}” can&apos;t be a code: take Latin letters, digits and underscores</source>
        <translation>«{value}» не годится как код: возьмите латинские буквы, цифры и подчёркивание</translation>
    </message>
    <message>
        <source>“{value}” is unknown here; known are {known}</source>
        <translation>«{value}» здесь неизвестно; известны {known}</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>нет {key}</translation>
    </message>
    <message>
        <source>{key} stands there already; this one was passed over</source>
        <translation>{key} уже есть; второе пропущено</translation>
    </message>
    <message>
        <source>the folder {value} has no country.toml that can be read</source>
        <translation>в папке {value} нет читаемого country.toml</translation>
    </message>
    <message>
        <source>the folder is another country&apos;s already, not {value}&apos;s</source>
        <translation>папка уже принадлежит другой стране, а не {value}</translation>
    </message>
    <message>
        <source>there is no meaning “{value}”; the field was passed over</source>
        <translation>смысла «{value}» нет; поле пропущено</translation>
    </message>
    <message>
        <source>there is no section “{value}”; the field stands outside</source>
        <translation>раздела «{value}» нет; поле стоит вне разделов</translation>
    </message>
    <message>
        <source>the meaning has no option “{value}”, and no words are given</source>
        <translation>у смысла нет варианта «{value}», и слова для него не даны</translation>
    </message>
    <message>
        <source>only option fields have options</source>
        <translation>варианты бывают только у полей с выбором</translation>
    </message>
    <message>
        <source>the meaning is of no repeated group, so it is asked once</source>
        <translation>смысл не входит в повторяемую группу, поэтому спрашивается один раз</translation>
    </message>
    <message>
        <source>nothing is called “{value}”, so the field is always asked; conditions name meanings</source>
        <translation>«{value}» ничего не называет, поэтому поле спрашивается всегда; в условиях стоят смыслы</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>кончается раньше, чем начинается</translation>
    </message>
    <message>
        <source>There is a country {country} already. Change it, or bring it back where it was taken out.</source>
        <translation>Страна {country} уже есть. Измените её или верните, если она убрана.</translation>
    </message>
    <message>
        <source>This country asks that already: {label}. Change that field, or bring it back.</source>
        <translation>Эта страна уже спрашивает об этом: {label}. Измените то поле или верните его.</translation>
    </message>
    <message>
        <source>This field was taken out meanwhile. What you typed is still on the screen.</source>
        <translation>Это поле тем временем убрали. Введённое вами ещё на экране.</translation>
    </message>
    <message>
        <source>words are missing: Russian or English ones</source>
        <translation>нет слов: нужны русские или английские</translation>
    </message>
    <message>
        <source>two Latin letters, such as FR</source>
        <translation>две латинские буквы, например FR</translation>
    </message>
    <message>
        <source>three Latin letters each, such as FRA</source>
        <translation>по три латинские буквы, например FRA</translation>
    </message>
    <message>
        <source>a code of a language, such as en</source>
        <translation>код языка, например en</translation>
    </message>
    <message>
        <source>a whole number of at most {most}</source>
        <translation>целое число не больше {most}</translation>
    </message>
    <message>
        <source>a field with options needs at least one</source>
        <translation>полю с вариантами нужен хотя бы один</translation>
    </message>
    <message>
        <source>option {row} has neither Russian nor English words</source>
        <translation>у варианта {row} нет ни русских, ни английских слов</translation>
    </message>
    <message>
        <source>nothing is called “{value}”; conditions name meanings, age, minor, sex and citizenship</source>
        <translation>«{value}» ничего не называет; в условиях стоят смыслы, age, minor, sex и citizenship</translation>
    </message>
    <message>
        <source>{name} is never “{value}”, so the question would never be asked; its answers are: {known}</source>
        <translation>у {name} нет ответа «{value}», и вопрос не появился бы никогда; ответы: {known}</translation>
    </message>
    <message>
        <source>There is no questionnaire of the country {country}.</source>
        <translation>Анкеты страны {country} нет.</translation>
    </message>
    <message>
        <source>The condition is longer than {length} characters.</source>
        <translation>Условие длиннее {length} знаков.</translation>
    </message>
    <message>
        <source>This is no condition that can be read. Write it like civil_status == &quot;married&quot; or age &lt; 18.</source>
        <translation>Это условие нельзя прочитать. Пишите так: civil_status == &apos;married&apos; или age &lt; 18.</translation>
    </message>
    <message>
        <source>A condition may not use {what}.</source>
        <translation>В условии нельзя использовать {what}.</translation>
    </message>
    <message>
        <source>Somebody else changed this answer meanwhile. Nothing of it was saved; choose which one stands.</source>
        <translation>Этот ответ тем временем изменил кто-то другой. Ничего не сохранено; выберите, какой останется.</translation>
    </message>
    <message>
        <source>Somebody answered one of these questions meanwhile. Nothing was copied; open this again to see what stands there now.</source>
        <translation>Тем временем кто-то ответил на один из этих вопросов. Ничего не скопировано; откройте это окно снова, чтобы увидеть, что там теперь стоит.</translation>
    </message>
    <message>
        <source>No questionnaire asks this any more. Nothing was changed; open the questionnaire again.</source>
        <translation>Этого вопроса больше нет ни в одной анкете. Ничего не изменено; откройте анкету снова.</translation>
    </message>
    <message>
        <source>this is none of the answers that can be chosen</source>
        <translation>такого ответа нет среди вариантов</translation>
    </message>
    <message>
        <source>a whole number of at most 12 digits is asked</source>
        <translation>нужно целое число, не больше 12 цифр</translation>
    </message>
    <message>
        <source>give the answer before the text that is printed of it</source>
        <translation>сначала введите ответ, затем текст для печати</translation>
    </message>
    <message>
        <source>The Russian term needs a letter or a digit, on one line of at most {length} characters.</source>
        <translation>Русскому термину нужна хотя бы одна буква или цифра, в одну строку, не длиннее {length} знаков.</translation>
    </message>
    <message>
        <source>Give the term&apos;s translation in one language at least.</source>
        <translation>Укажите перевод термина хотя бы на один язык.</translation>
    </message>
    <message>
        <source>The translation ({language}) can&apos;t be kept: one line of at most {length} characters.</source>
        <translation>Перевод ({language}) нельзя сохранить: нужна одна строка не длиннее {length} знаков.</translation>
    </message>
    <message>
        <source>The category&apos;s name has at most {length} characters.</source>
        <translation>Название категории не длиннее {length} знаков.</translation>
    </message>
    <message>
        <source>The dictionary has the term “{term}” already. Change that one.</source>
        <translation>В словаре уже есть термин «{term}». Измените его.</translation>
    </message>
    <message>
        <source>This term was removed meanwhile. What you typed is still on the screen.</source>
        <translation>Этот термин тем временем удалён. Введённое осталось на экране.</translation>
    </message>
    <message>
        <source>the list has “{term}” more than once; the first row counts</source>
        <translation>термин «{term}» повторяется в списке; взята первая строка</translation>
    </message>
    <message>
        <source>No row of this list names the Russian column and another language. Name the columns.</source>
        <translation>Ни одна строка этого списка не называет столбец с русским термином и другой язык. Озаглавьте столбцы.</translation>
    </message>
    <message>
        <source>Somebody changed one of these terms meanwhile. Nothing was imported; open the file again.</source>
        <translation>Один из этих терминов тем временем изменили. Ничего не импортировано; откройте файл заново.</translation>
    </message>
    <message>
        <source>Carnet brings no such term, so there is none to go back to.</source>
        <translation>В поставке Carnet нет такого термина: возвращаться не к чему.</translation>
    </message>
    <message>
        <source>{name} is no PDF. Choose the form&apos;s PDF file.</source>
        <translation>{name} — не PDF. Выберите PDF-файл формы.</translation>
    </message>
    <message>
        <source>This PDF is damaged and can&apos;t be read. Download it again, or print it to a new PDF and use that.</source>
        <translation>Этот PDF повреждён и не читается. Скачайте его заново или напечатайте в новый PDF и возьмите его.</translation>
    </message>
    <message>
        <source>This PDF opens with a password only. Open it in another program and save it without the password.</source>
        <translation>Этот PDF открывается только по паролю. Откройте его в другой программе и сохраните без пароля.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit_mb} MB. A form is smaller; check the file.</source>
        <translation>{name} больше {limit_mb} МБ. Формы меньше; проверьте файл.</translation>
    </message>
    <message>
        <source>This PDF unpacks to more than Carnet can hold. Print it to a new PDF and use that.</source>
        <translation>Этот PDF распаковывается в больший объём, чем помещается в память. Напечатайте его в новый PDF и возьмите его.</translation>
    </message>
    <message>
        <source>This PDF has more than {limit} pages. A form has fewer; check the file.</source>
        <translation>В этом PDF больше {limit} страниц. В формах их меньше; проверьте файл.</translation>
    </message>
    <message>
        <source>This form takes too long to read or fill. Print it to a new PDF and use that.</source>
        <translation>Эта форма читается или заполняется слишком долго. Напечатайте её в новый PDF и возьмите его.</translation>
    </message>
    <message>
        <source>This is Adobe&apos;s dynamic form (XFA), which only Adobe Reader shows and fills. Fill it there, or ask the embassy for an ordinary PDF; a printed and scanned page can be used as a flat form.</source>
        <translation>Это динамическая форма Adobe (XFA): её показывает и заполняет только Adobe Reader. Заполните её там или попросите у посольства обычный PDF; напечатанную и отсканированную страницу можно взять как плоскую форму.</translation>
    </message>
    <message>
        <source>The part of Carnet that fills forms could not be started. Restart the computer and try again.</source>
        <translation>Часть программы, которая заполняет формы, не запустилась. Перезагрузите компьютер и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>There is no form {name}. carnet forms list names them.</source>
        <translation>Формы {name} нет. Список даёт команда carnet forms list.</translation>
    </message>
    <message>
        <source>The pack {form} has only questions, no page to print. Add the embassy&apos;s PDF to it.</source>
        <translation>В пакете {form} только вопросы, печатать нечего. Добавьте в него PDF посольства.</translation>
    </message>
    <message>
        <source>This form is filled into the embassy&apos;s own PDF, which is not shipped. Choose that PDF.</source>
        <translation>Эта форма заполняется в PDF самого посольства, его в поставке нет. Выберите этот PDF.</translation>
    </message>
    <message>
        <source>{name} has other fields than this form. Choose the embassy&apos;s PDF of this form, or add it as another.</source>
        <translation>В файле {name} другие поля, чем в этой форме. Выберите PDF посольства для этой формы или добавьте его как другую форму.</translation>
    </message>
    <message>
        <source>Only a form that was made from a PDF can be changed here. This one is kept as it is.</source>
        <translation>Здесь можно изменить только форму, сделанную из PDF. Эта остаётся как есть.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone any more: the form was changed meanwhile. It is as it was.</source>
        <translation>Отменить уже нельзя: форму тем временем изменили. Она осталась как есть.</translation>
    </message>
    <message>
        <source>the template {name} is not in the pack&apos;s folder</source>
        <translation>шаблона {name} нет в папке пакета</translation>
    </message>
    <message>
        <source>the template {name} leads out of the pack&apos;s folder</source>
        <translation>шаблон {name} ведёт за пределы папки пакета</translation>
    </message>
    <message>
        <source>the template {name} is larger than {limit_mb} MB</source>
        <translation>шаблон {name} больше {limit_mb} МБ</translation>
    </message>
    <message>
        <source>says not where: a PDF&apos;s field, a flat page&apos;s page and rect, or a name</source>
        <translation>не сказано где: нужно поле PDF, страница и прямоугольник (page, rect) или имя</translation>
    </message>
    <message>
        <source>has to say one of text, tick and options</source>
        <translation>нужно ровно одно из text, tick и options</translation>
    </message>
    <message>
        <source>more has to name fields, or of a flat PDF lists of page, left, top, width and height</source>
        <translation>more должно называть поля, а для PDF без полей — списки из страницы, левого края, верха, ширины и высоты</translation>
    </message>
    <message>
        <source>rect has to be left, top, width and height in millimetres</source>
        <translation>rect — это отступ слева, отступ сверху, ширина и высота в миллиметрах</translation>
    </message>
    <message>
        <source>has to be a size from {least} to {most} points</source>
        <translation>размер должен быть от {least} до {most} пунктов</translation>
    </message>
    <message>
        <source>there are more than {most} places; the rest was passed over</source>
        <translation>мест больше {most}; остальные пропущены</translation>
    </message>
    <message>
        <source>there are more than {most} of them; the rest was passed over</source>
        <translation>их больше {most}; остальные пропущены</translation>
    </message>
    <message>
        <source>Give the file one of these endings: {known}.</source>
        <translation>Дайте файлу одно из этих расширений: {known}.</translation>
    </message>
    <message>
        <source>This letter holds no table for a workbook; take its Word file.</source>
        <translation>В этом письме нет таблицы для книги Excel; возьмите файл Word.</translation>
    </message>
    <message>
        <source>This list would have more than {cells} cells or {characters} letters. Make it for fewer tourists.</source>
        <translation>В этом списке было бы больше {cells} ячеек или {characters} знаков. Составьте его для меньшего числа туристов.</translation>
    </message>
    <message>
        <source>nothing is called “{name}”; expressions name meanings</source>
        <translation>«{name}» не существует; в выражениях называют смыслы</translation>
    </message>
    <message>
        <source>“{name}” has no options to tick</source>
        <translation>у «{name}» нет вариантов для отметок</translation>
    </message>
    <message>
        <source>the PDF has no field {name}</source>
        <translation>в PDF нет поля {name}</translation>
    </message>
    <message>
        <source>the PDF has no page {page}, only {pages}</source>
        <translation>в PDF нет страницы {page}, всего их {pages}</translation>
    </message>
    <message>
        <source>stands off page {page}, which is {width} by {height} mm</source>
        <translation>стоит за краем страницы {page}: её размер {width} на {height} мм</translation>
    </message>
    <message>
        <source>{name} is damaged or no form pack. Ask for it once more.</source>
        <translation>{name} повреждён или это не пакет формы. Попросите прислать его ещё раз.</translation>
    </message>
    <message>
        <source>{name} holds what no form pack has. Nothing was taken from it; ask who sent it.</source>
        <translation>В {name} есть то, чего в пакете формы не бывает. Из него ничего не взято; спросите того, кто прислал.</translation>
    </message>
    <message>
        <source>The form in {name} can&apos;t be read, or its country is unknown here. Nothing was taken from it.</source>
        <translation>Форму из {name} не прочесть, или её страна здесь неизвестна. Из него ничего не взято.</translation>
    </message>
    <message>
        <source>The form pack is or unpacks to more than {limit_mb} MB.</source>
        <translation>Пакет формы занимает или распаковывается больше чем в {limit_mb} МБ.</translation>
    </message>
    <message>
        <source>No field has an answer yet: choose one at least.</source>
        <translation>Ни у одного поля ещё нет ответа: выберите хотя бы один.</translation>
    </message>
    <message>
        <source>Give the form a title.</source>
        <translation>Дайте форме название.</translation>
    </message>
    <message>
        <source>The form can&apos;t be filled as it is: look at {place}.</source>
        <translation>В таком виде форму не заполнить: посмотрите {place}.</translation>
    </message>
    <message>
        <source>This form comes with Carnet and can&apos;t be removed.</source>
        <translation>Эта форма поставляется с Carnet, убрать её нельзя.</translation>
    </message>
    <message>
        <source>Say from which day the new edition is valid: the old one ends the day before.</source>
        <translation>Укажите, с какого дня действует новая редакция: прежняя закончится накануне.</translation>
    </message>
    <message>
        <source>The edition before is valid from {day}: the new one has to begin later.</source>
        <translation>Прежняя редакция действует с {day}: новая должна начаться позже.</translation>
    </message>
    <message>
        <source>A text holds a damaged character; type it anew.</source>
        <translation>В тексте есть повреждённый знак, наберите его заново.</translation>
    </message>
    <message>
        <source>The form {form} is no Word template; leave out --docx to get its PDF.</source>
        <translation>Форма {form} — не шаблон Word; без --docx получится её PDF.</translation>
    </message>
    <message>
        <source>The Word file is or unpacks to more than {limit_mb} MB; it was not opened.</source>
        <translation>Файл Word занимает или распаковывается больше чем в {limit_mb} МБ; он не открыт.</translation>
    </message>
    <message>
        <source>The Word file is damaged. Open it in Word, save it anew as .docx and take that.</source>
        <translation>Файл Word повреждён. Откройте его в Word, сохраните заново как .docx и возьмите его.</translation>
    </message>
    <message>
        <source>This is no Word file. Save the template as .docx.</source>
        <translation>Это не файл Word. Сохраните шаблон как .docx.</translation>
    </message>
    <message>
        <source>The Word file holds macros or embedded objects ({part}), which Carnet never runs. Save it without them.</source>
        <translation>В файле Word макросы или вложенные объекты ({part}), они никогда не запускаются. Сохраните файл без них.</translation>
    </message>
    <message>
        <source>The Word file points to something outside it ({part}). Put pictures and texts into the file itself.</source>
        <translation>Файл Word ссылается на что-то вне себя ({part}). Вставьте картинки и тексты в сам файл.</translation>
    </message>
    <message>
        <source>The Word template can&apos;t be filled: its loops and conditions don&apos;t fit together. Nothing was written.</source>
        <translation>Шаблон Word не заполнить: его циклы и условия не сходятся. Ничего не записано.</translation>
    </message>
    <message>
        <source>A placeholder of the Word template is wrong: {text}, in {place} ({count} in all). Nothing was written.</source>
        <translation>Ошибочная подстановка в шаблоне Word: {text}, место: {place} (всего: {count}). Ничего не записано.</translation>
    </message>
    <message>
        <source>the placeholder can&apos;t be read: {text}</source>
        <translation>подстановку не прочесть: {text}</translation>
    </message>
    <message>
        <source>templates may only use if, for and set: {text}</source>
        <translation>в шаблонах допустимы только if, for и set: {text}</translation>
    </message>
    <message>
        <source>“{name}” holds letters of the other alphabet ({letters}); meant is perhaps {meant}</source>
        <translation>в «{name}» буквы другого алфавита ({letters}); возможно, имелось в виду {meant}</translation>
    </message>
    <message>
        <source>nothing is called “{name}”; meant is perhaps {meant}</source>
        <translation>«{name}» не существует; возможно, имелось в виду {meant}</translation>
    </message>
    <message>
        <source>nothing is called “{name}”</source>
        <translation>«{name}» не существует</translation>
    </message>
    <message>
        <source>To make a PDF of a Word form, LibreOffice has to be installed. The Word file itself can be had without.</source>
        <translation>Чтобы получить PDF формы Word, нужен LibreOffice. Сам файл Word можно получить и без него.</translation>
    </message>
    <message>
        <source>LibreOffice could not make a PDF of the form. Take the Word file and print it from Word.</source>
        <translation>LibreOffice не смог сделать PDF формы. Возьмите файл Word и напечатайте его из Word.</translation>
    </message>
    <message>
        <source>{name} holds no answers: it has to be JSON, an object of answers or a list of such objects.</source>
        <translation>В {name} нет ответов: нужен JSON — объект с ответами или список таких объектов.</translation>
    </message>
    <message>
        <source>Nothing is called {name}: answers bear catalogue names or meanings.</source>
        <translation>{name} не существует: ответы называют именами полей карточки или смыслов.</translation>
    </message>
    <message>
        <source>The answer to {name} can&apos;t be that: give a text or a number.</source>
        <translation>Ответ на {name} не может быть таким: нужен текст или число.</translation>
    </message>
    <message>
        <source>The form&apos;s page could not be set: its template has a mistake. Nothing was written.</source>
        <translation>Страницу формы не удалось набрать: в её шаблоне ошибка. Ничего не записано.</translation>
    </message>
    <message>
        <source>The form&apos;s template is no UTF-8 text.</source>
        <translation>Шаблон формы — не текст в UTF-8.</translation>
    </message>
    <message>
        <source>The form&apos;s template asks for a package from the network, which Carnet never loads.</source>
        <translation>Шаблон формы просит пакет из сети; такие пакеты не загружаются.</translation>
    </message>
    <message>
        <source>The form&apos;s template is too long to be one.</source>
        <translation>Шаблон формы слишком велик.</translation>
    </message>
    <message>
        <source>The PDF was signed; the signature does not hold once it is filled.</source>
        <translation>PDF был подписан; после заполнения подпись недействительна.</translation>
    </message>
    <message>
        <source>The PDF holds Adobe&apos;s dynamic form beside an ordinary one; only the ordinary one is kept.</source>
        <translation>В PDF рядом с обычной формой лежит динамическая форма Adobe; оставлена только обычная.</translation>
    </message>
    <message>
        <source>The PDF was protected against changes; the filled one is not.</source>
        <translation>PDF был защищён от изменений; заполненный — нет.</translation>
    </message>
    <message>
        <source>This PDF is filled in already, perhaps for somebody else: what stands in it is emptied when it is printed.</source>
        <translation>Этот PDF уже заполнен, возможно, для другого человека: при печати то, что в нём стоит, убирается.</translation>
    </message>
    <message>
        <source>The PDF has no field {field}: this may be another edition.</source>
        <translation>В PDF нет поля {field}: возможно, это другая редакция.</translation>
    </message>
    <message>
        <source>The PDF has no page {page}: this may be another edition.</source>
        <translation>В PDF нет страницы {page}: возможно, это другая редакция.</translation>
    </message>
    <message>
        <source>The list {field} does not offer this answer; it was printed all the same.</source>
        <translation>В списке {field} нет такого ответа; он всё равно напечатан.</translation>
    </message>
    <message>
        <source>The answer to {field} has no text in the form&apos;s language and was printed as it was given.</source>
        <translation>Ответ на {field} не переведён на язык формы и напечатан как есть.</translation>
    </message>
    <message>
        <source>The boxes {field} have none for this answer; none was ticked.</source>
        <translation>Среди отметок {field} нет такой; ни одна не поставлена.</translation>
    </message>
    <message>
        <source>This printed form was removed from the list meanwhile.</source>
        <translation>Эту напечатанную форму тем временем убрали из списка.</translation>
    </message>
    <message>
        <source>Say how the files are to be called.</source>
        <translation>Укажите, как назвать файлы.</translation>
    </message>
    <message>
        <source>Nothing is called {name}. The pattern may name {known}.</source>
        <translation>Имени {name} нет. В шаблоне могут стоять {known}.</translation>
    </message>
    <message>
        <source>A name in the pattern begins with { and ends with }.</source>
        <translation>Имя в шаблоне начинается с { и кончается на }.</translation>
    </message>
    <message>
        <source>A file name can&apos;t hold the sign {sign}.</source>
        <translation>В имени файла не может стоять знак {sign}.</translation>
    </message>
    <message>
        <source>The printer {printer} takes no pages. Look whether it is switched on and connected.</source>
        <translation>Принтер {printer} не принимает страниц. Проверьте, включён ли он и подключён ли.</translation>
    </message>
    <message>
        <source>The part of Carnet that looks for duplicates could not be started. Start Carnet again.</source>
        <translation>Не удалось запустить часть программы, которая ищет двойников. Запустите Carnet заново.</translation>
    </message>
    <message>
        <source>The search for duplicates broke off. What it found is kept; start it again and it goes on from there.</source>
        <translation>Поиск двойников прервался. Найденное сохранено; запустите его снова, и он продолжится с того же места.</translation>
    </message>
    <message>
        <source>of the other alphabet: {letters}</source>
        <translation>из другого алфавита: {letters}</translation>
    </message>
    <message>
        <source>not a digit: {letters}</source>
        <translation>не цифра: {letters}</translation>
    </message>
    <message>
        <source>digit in a name: {letters}</source>
        <translation>цифра в имени: {letters}</translation>
    </message>
    <message>
        <source>wholly of the other alphabet</source>
        <translation>целиком другими буквами</translation>
    </message>
    <message>
        <source>stray spaces</source>
        <translation>лишние пробелы</translation>
    </message>
    <message>
        <source>certainly the same person</source>
        <translation>наверняка то же лицо</translation>
    </message>
    <message>
        <source>likely the same person: compare</source>
        <translation>вероятно, то же лицо: сравните</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>New field</source>
        <translation>Новое поле</translation>
    </message>
    <message>
        <source>Field %1 added</source>
        <translation>Поле «%1» добавлено</translation>
    </message>
    <message>
        <source>Field %1 saved</source>
        <translation>Поле «%1» сохранено</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>This field&apos;s own</source>
        <translation>Собственный смысл поля</translation>
    </message>
    <message>
        <source>This is not saved</source>
        <translation>Это не сохранено</translation>
    </message>
    <message>
        <source>What you have typed is not in the base yet.</source>
        <translation>Введённого вами ещё нет в базе.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить правку</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Open a tour, a client or the import first: pictures of passports are read there.</source>
        <translation>Сначала откройте тур, клиента или импорт: снимки паспортов читаются там.</translation>
    </message>
    <message>
        <source>%1 is no list that Carnet can read. Drop a workbook, a document, a text file or a web page.</source>
        <translation>%1 — не список, который Carnet умеет читать. Перетащите таблицу, документ, текстовый файл или веб-страницу.</translation>
    </message>
</context>
<context>
    <name>ForeseeingPresenter</name>
    <message>
        <source>Looking for known clients</source>
        <translation>Поиск известных клиентов</translation>
    </message>
</context>
<context>
    <name>FormAdder</name>
    <message>
        <source>Reading the form…</source>
        <translation>Читаю форму…</translation>
    </message>
    <message>
        <source>The form was added</source>
        <translation>Форма добавлена</translation>
    </message>
    <message>
        <source>The form was changed</source>
        <translation>Форма изменена</translation>
    </message>
    <message>
        <source>The form was taken in</source>
        <translation>Форма принята</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
    <message>
        <source>Removed: %1. A copy is kept.</source>
        <translation>Убрана: %1. Копия сохранена.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Возвращено: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>The note is kept</source>
        <translation>Заметка сохранена</translation>
    </message>
    <message>
        <source>Removed from the list of printed forms</source>
        <translation>Убрано из списка напечатанных форм</translation>
    </message>
    <message>
        <source>The embassy&apos;s PDF is kept for this form</source>
        <translation>PDF посольства сохранён для этой формы</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to be printed</source>
        <translation>Готово к печати</translation>
    </message>
    <message>
        <source>The form can&apos;t be filled</source>
        <translation>Форму не удаётся заполнить</translation>
    </message>
    <message>
        <source>Wait until the forms are out, or cancel</source>
        <translation>Дождитесь, пока формы будут готовы, или отмените</translation>
    </message>
    <message numerus="yes">
        <source>Printing %n form(s)</source>
        <translation>
            <numerusform>Печатается %n форма</numerusform>
            <numerusform>Печатаются %n формы</numerusform>
            <numerusform>Печатается %n форм</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %n form(s)</source>
        <translation>
            <numerusform>Сохраняется %n форма</numerusform>
            <numerusform>Сохраняются %n формы</numerusform>
            <numerusform>Сохраняется %n форм</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) saved in %1</source>
        <translation>
            <numerusform>%n форма сохранена в %1</numerusform>
            <numerusform>%n формы сохранены в %1</numerusform>
            <numerusform>%n форм сохранено в %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) printed</source>
        <translation>
            <numerusform>Напечатана %n форма</numerusform>
            <numerusform>Напечатаны %n формы</numerusform>
            <numerusform>Напечатано %n форм</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 forms are out; the others wait.</source>
        <translation>Готово форм: %1 из %2, остальные ждут.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>нет %n ответа</numerusform>
            <numerusform>нет %n ответов</numerusform>
            <numerusform>нет %n ответов</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>всё заполнено</translation>
    </message>
    <message>
        <source>No form of this country</source>
        <translation>Формы этой страны нет</translation>
    </message>
    <message>
        <source>only its questionnaire</source>
        <translation>только её анкета</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>действует до %1</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <translation>действует с %1</translation>
    </message>
    <message>
        <source>valid only until %1</source>
        <translation>действует только до %1</translation>
    </message>
    <message>
        <source>needs the embassy&apos;s PDF</source>
        <translation>нужен PDF посольства</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>does not fit: %1</source>
        <translation>не помещается: %1</translation>
    </message>
    <message>
        <source>No font has these signs: %1</source>
        <translation>Ни в одном шрифте нет знаков: %1</translation>
    </message>
    <message>
        <source>a question mark is printed for each</source>
        <translation>вместо каждого печатается вопросительный знак</translation>
    </message>
    <message>
        <source>not translated: printed as it was given</source>
        <translation>не переведено: печатается, как введено</translation>
    </message>
    <message>
        <source>not told in the settings: a line is left for it</source>
        <translation>не указано в настройках: останется пустая строка</translation>
    </message>
    <message>
        <source>Place “%1”</source>
        <translation>Место «%1»</translation>
    </message>
    <message>
        <source>its questionnaire is gone</source>
        <translation>этой анкеты больше нет</translation>
    </message>
    <message>
        <source>as it stands today</source>
        <translation>всё как сегодня</translation>
    </message>
    <message numerus="yes">
        <source>changed since: %n answer(s)</source>
        <translation>
            <numerusform>с тех пор изменился %n ответ</numerusform>
            <numerusform>с тех пор изменились %n ответа</numerusform>
            <numerusform>с тех пор изменилось %n ответов</numerusform>
        </translation>
    </message>
    <message>
        <source>Print what the embassy asks</source>
        <translation>Печать того, что просит посольство</translation>
    </message>
    <message>
        <source>Forms are printed for the tourists of a tour: open a tour and its questionnaire, then print.</source>
        <translation>Формы печатаются для туристов тура: откройте тур и его анкету, затем печатайте.</translation>
    </message>
    <message>
        <source>To the tours</source>
        <translation>К турам</translation>
    </message>
    <message>
        <source>No tourist in this tour yet</source>
        <translation>В этом туре ещё нет туристов</translation>
    </message>
    <message>
        <source>A form is printed for a tourist. Add the tourists first.</source>
        <translation>Форма печатается для туриста. Сначала добавьте туристов.</translation>
    </message>
    <message>
        <source>To the tourists</source>
        <translation>К туристам</translation>
    </message>
    <message>
        <source>This form is filled into the embassy&apos;s own PDF, which Carnet does not bring along.</source>
        <translation>Эта форма заполняется в PDF самого посольства, которого в Carnet нет.</translation>
    </message>
    <message>
        <source>Choose the embassy&apos;s PDF…</source>
        <translation>Выбрать PDF посольства…</translation>
    </message>
    <message>
        <source>No form with pages for this country yet</source>
        <translation>Для этой страны пока нет формы со страницами</translation>
    </message>
    <message>
        <source>Its questionnaire asks what the embassy&apos;s own site wants to know, answer by answer for copying.</source>
        <translation>Её анкета спрашивает то же, что сайт посольства, и отдаёт ответы по одному для переноса.</translation>
    </message>
    <message>
        <source>To the questionnaire</source>
        <translation>К анкете</translation>
    </message>
    <message numerus="yes">
        <source>for %n tourist(s)</source>
        <translation>
            <numerusform>для %n туриста</numerusform>
            <numerusform>для %n туристов</numerusform>
            <numerusform>для %n туристов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n…</source>
        <translation>
            <numerusform>Печать %n…</numerusform>
            <numerusform>Печать %n…</numerusform>
            <numerusform>Печать %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsActions</name>
    <message>
        <source>Forms</source>
        <translation>Формы</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Move on the sheet…</source>
        <translation>Сдвиг на листе…</translation>
    </message>
    <message>
        <source>Choose the embassy&apos;s PDF…</source>
        <translation>Выбрать PDF посольства…</translation>
    </message>
    <message>
        <source>To the questionnaire</source>
        <translation>К анкете</translation>
    </message>
    <message>
        <source>Previous tourist</source>
        <translation>Предыдущий турист</translation>
    </message>
    <message>
        <source>Next tourist</source>
        <translation>Следующий турист</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Back to the tourist</source>
        <translation>Назад к туристу</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Add a form…</source>
        <translation>Добавить форму…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Отличия</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Заметка…</translation>
    </message>
    <message>
        <source>Remove the printed form from the list</source>
        <translation>Убрать напечатанную форму из списка</translation>
    </message>
</context>
<context>
    <name>FormsView</name>
    <message>
        <source>Forms</source>
        <translation>Формы</translation>
    </message>
    <message>
        <source>Tourists</source>
        <translation>Туристы</translation>
    </message>
    <message>
        <source>To look at before printing</source>
        <translation>Проверить перед печатью</translation>
    </message>
    <message>
        <source>Printed and saved forms</source>
        <translation>Напечатанные и сохранённые формы</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Before printing</source>
        <translation>Перед печатью</translation>
    </message>
    <message>
        <source>Printed and saved</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока ничего</translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>Продолжить с остальными</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Questionnaires of the group</source>
        <translation>Анкеты группы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Tourists and required fields</source>
        <translation>Туристы и обязательные поля</translation>
    </message>
    <message>
        <source>Only what is left to do</source>
        <translation>Только то, что осталось сделать</translation>
    </message>
    <message>
        <source>Open this answer</source>
        <translation>Открыть этот ответ</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>сомнительно</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>есть ответ</translation>
    </message>
    <message>
        <source>– not asked of this tourist</source>
        <translation>– у туриста не спрашивают</translation>
    </message>
    <message>
        <source>Questionnaires of the group · %1</source>
        <translation>Анкеты группы · %1</translation>
    </message>
    <message>
        <source>No country has a questionnaire yet.</source>
        <translation>Ни у одной страны ещё нет анкеты.</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Does for this country.</source>
        <translation>Для этой страны подходит.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Есть ответ.</translation>
    </message>
    <message>
        <source>Not asked of this tourist.</source>
        <translation>У этого туриста не спрашивают.</translation>
    </message>
</context>
<context>
    <name>GroupPart</name>
    <message>
        <source>Go to the group</source>
        <translation>Перейти к группе</translation>
    </message>
    <message>
        <source>Questionnaires of the group</source>
        <translation>Анкеты группы</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of this client</source>
        <translation>История клиента</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Отменить изменение</translation>
    </message>
    <message>
        <source>All that was saved in one go is undone together.</source>
        <translation>Всё, что сохранено за один раз, отменяется вместе.</translation>
    </message>
</context>
<context>
    <name>ImportGrid</name>
    <message>
        <source>List to import</source>
        <translation>Список для импорта</translation>
    </message>
    <message>
        <source>%1: not imported</source>
        <translation>%1: не импортируется</translation>
    </message>
    <message>
        <source>%1 swaps with %2</source>
        <translation>%1 поменяется местами с «%2»</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Open a list of tourists</source>
        <translation>Открыть список туристов</translation>
    </message>
    <message>
        <source>Discard the list</source>
        <translation>Убрать список</translation>
    </message>
    <message>
        <source>The list is not imported yet</source>
        <translation>Список ещё не импортирован</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Nothing tells for certain who they are. Look at each, or bring them in unlinked.</source>
        <translation>Кто это, наверняка не известно. Посмотрите каждую или импортируйте без связи.</translation>
    </message>
    <message>
        <source>Import them unlinked</source>
        <translation>Импортировать без связи</translation>
    </message>
    <message>
        <source>Look at each</source>
        <translation>Посмотреть каждую</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>From a tour…</source>
        <translation>Из тура…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Decide this row…</source>
        <translation>Решить по этой строке…</translation>
    </message>
    <message>
        <source>Keep as recipe…</source>
        <translation>Сохранить как рецепт…</translation>
    </message>
    <message>
        <source>Recipes…</source>
        <translation>Рецепты…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выбрать все</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Remove selected</source>
        <translation>Удалить выбранные</translation>
    </message>
    <message>
        <source>Send this cell to the note</source>
        <translation>Ячейку — в примечание</translation>
    </message>
    <message>
        <source>Send all that has no field to the note</source>
        <translation>Всё без поля — в примечание</translation>
    </message>
    <message>
        <source>Move the column to the left</source>
        <translation>Сдвинуть столбец влево</translation>
    </message>
    <message>
        <source>Move the column to the right</source>
        <translation>Сдвинуть столбец вправо</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>Добавить поле…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Вернуть: %1</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>Следующая на проверку</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>В примечание</translation>
    </message>
    <message>
        <source>Latin → Russian</source>
        <translation>Латиница → русский</translation>
    </message>
    <message>
        <source>Parse surname</source>
        <translation>Разобрать фамилию</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Выправить</translation>
    </message>
    <message>
        <source>(from the names)</source>
        <translation>(по имени)</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>(без заголовка)</translation>
    </message>
    <message>
        <source>(typed here)</source>
        <translation>(введено здесь)</translation>
    </message>
    <message>
        <source>These fields differ: %1.</source>
        <translation>Различаются поля: %1.</translation>
    </message>
    <message>
        <source>%1 F4 decides.</source>
        <translation>%1 F4 — решить.</translation>
    </message>
    <message>
        <source>Goes to the tourist&apos;s note</source>
        <translation>Попадёт в примечание туриста</translation>
    </message>
    <message>
        <source>In the list: %1</source>
        <translation>В списке: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новый</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked</source>
        <translation>
            <numerusform>%n связан</numerusform>
            <numerusform>%n связаны</numerusform>
            <numerusform>%n связано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n обновить</numerusform>
            <numerusform>%n обновить</numerusform>
            <numerusform>%n обновить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n решить</numerusform>
            <numerusform>%n решить</numerusform>
            <numerusform>%n решить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n пропущен</numerusform>
            <numerusform>%n пропущены</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n исправить</numerusform>
            <numerusform>%n исправить</numerusform>
            <numerusform>%n исправить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n готова</numerusform>
            <numerusform>%n готово</numerusform>
            <numerusform>%n готово</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>выбрана %n</numerusform>
            <numerusform>выбрано %n</numerusform>
            <numerusform>выбрано %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Не импортируется</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>One set of services for all imported tourists</source>
        <translation>Одни и те же услуги для всех туристов из списка</translation>
    </message>
    <message>
        <source>This tour has no services yet; tourists can be bound to them later.</source>
        <translation>В туре пока нет услуг; привязать к ним туристов можно позже.</translation>
    </message>
    <message>
        <source>Bring a list in</source>
        <translation>Добавьте список</translation>
    </message>
    <message>
        <source>Copy the list in Excel, Word or a mail, headings included, then press Insert. Columns whose headings can be read find their places; the others you drag there. Nothing is stored before you press Import.</source>
        <translation>Скопируйте список в Excel, Word или письме вместе с заголовками и нажмите «Вставить». Столбцы с понятными заголовками встанут на место сами, остальные перетащите. Пока вы не нажмёте «Импорт», ничего не сохраняется.</translation>
    </message>
    <message>
        <source>Import into tour %1</source>
        <translation>Импорт в тур %1</translation>
    </message>
    <message>
        <source>Import a list of tourists</source>
        <translation>Импорт списка туристов</translation>
    </message>
    <message>
        <source>Import into the regular clients</source>
        <translation>Импорт в постоянные клиенты</translation>
    </message>
    <message>
        <source>The recipe %1 fits this list.</source>
        <translation>К этому списку подходит рецепт %1.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Отменить импорт</translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Импорт: %n клиент</numerusform>
            <numerusform>Импорт: %n клиента</numerusform>
            <numerusform>Импорт: %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: xlsx, xls, xlsb, ods, csv, txt, docx, html, rtf. They may also be dropped anywhere on this window.</source>
        <translation>Файлы: xlsx, xls, xlsb, ods, csv, txt, docx, html, rtf. Их можно и перетащить в любое место этого окна.</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message numerus="yes">
        <source>Import %n tourist(s)</source>
        <translation>
            <numerusform>Импорт: %n турист</numerusform>
            <numerusform>Импорт: %n туриста</numerusform>
            <numerusform>Импорт: %n туристов</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>From a tour</source>
        <translation>Из тура</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Sheet or table</source>
        <translation>Лист или таблица</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Тур</translation>
    </message>
    <message>
        <source>Regular clients</source>
        <translation>Постоянные клиенты</translation>
    </message>
    <message>
        <source>Those who are regular clients already are left as they are.</source>
        <translation>Те, кто уже есть среди постоянных клиентов, не меняются.</translation>
    </message>
    <message>
        <source>Looks like %1: %2.</source>
        <translation>Похоже, это %1: %2.</translation>
    </message>
    <message>
        <source>Further ones: %1.</source>
        <translation>Ещё похожих: %1.</translation>
    </message>
</context>
<context>
    <name>ImportPageWords</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Импорт: %n строка</numerusform>
            <numerusform>Импорт: %n строки</numerusform>
            <numerusform>Импорт: %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are still on this page and not imported.</source>
        <translation>
            <numerusform>%n строка осталась на этой странице и не импортирована.</numerusform>
            <numerusform>%n строки остались на этой странице и не импортированы.</numerusform>
            <numerusform>%n строк остались на этой странице и не импортированы.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be regular clients</source>
        <translation>
            <numerusform>%n строка может быть постоянным клиентом</numerusform>
            <numerusform>%n строки могут быть постоянными клиентами</numerusform>
            <numerusform>%n строк могут быть постоянными клиентами</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Drag the column with the surnames under its heading: everybody needs a name.</source>
        <translation>Перетащите столбец с фамилиями под его заголовок: каждому нужно имя.</translation>
    </message>
    <message>
        <source>Say into which tour: type its number at the right.</source>
        <translation>Укажите тур: введите его номер справа.</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n row(s)…</source>
        <translation>
            <numerusform>Импорт %n строки…</numerusform>
            <numerusform>Импорт %n строк…</numerusform>
            <numerusform>Импорт %n строк…</numerusform>
        </translation>
    </message>
    <message>
        <source>the import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>discarding the list</source>
        <translation>удаление списка</translation>
    </message>
</context>
<context>
    <name>ImportTermsDialog</name>
    <message>
        <source>Import terms</source>
        <translation>Импорт терминов</translation>
    </message>
    <message>
        <source>Keep all ours</source>
        <translation>Оставить все наши</translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <translation>Взять все новые</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Новых: %1</translation>
    </message>
    <message>
        <source>Gain a translation: %1</source>
        <translation>Дополняются переводом: %1</translation>
    </message>
    <message>
        <source>Differ, choose: %1</source>
        <translation>Отличаются, выберите: %1</translation>
    </message>
    <message>
        <source>The same: %1</source>
        <translation>Совпадают: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Не приняты: %1</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>У нас</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Что останется</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>из файла</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>наше</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Tour %1</source>
        <translation>Тур %1</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>таблица %1</translation>
    </message>
    <message>
        <source>tables %1</source>
        <translation>таблицы %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) understood</source>
        <translation>
            <numerusform>прочитана %n строка</numerusform>
            <numerusform>прочитано %n строки</numerusform>
            <numerusform>прочитано %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: titles, headings, totals</source>
        <translation>
            <numerusform>пропущена %n строка: заголовок или итог</numerusform>
            <numerusform>пропущено %n строки: заголовки, итоги</numerusform>
            <numerusform>пропущено %n строк: заголовки, итоги</numerusform>
        </translation>
    </message>
    <message>
        <source>recipe %1 applied</source>
        <translation>применён рецепт: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) not read: %1</source>
        <translation>
            <numerusform>не прочитана %n скрытая строка: %1</numerusform>
            <numerusform>не прочитаны %n скрытые строки: %1</numerusform>
            <numerusform>не прочитано %n скрытых строк: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tourist(s) added</source>
        <translation>
            <numerusform>%n турист добавлен</numerusform>
            <numerusform>%n туриста добавлено</numerusform>
            <numerusform>%n туристов добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n клиент добавлен</numerusform>
            <numerusform>%n клиента добавлено</numerusform>
            <numerusform>%n клиентов добавлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked to regular clients</source>
        <translation>
            <numerusform>%n из постоянных клиентов</numerusform>
            <numerusform>%n из постоянных клиентов</numerusform>
            <numerusform>%n из постоянных клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n обновлён</numerusform>
            <numerusform>%n обновлены</numerusform>
            <numerusform>%n обновлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regular client(s) changed</source>
        <translation>
            <numerusform>изменён %n постоянный клиент</numerusform>
            <numerusform>изменены %n постоянных клиента</numerusform>
            <numerusform>изменено %n постоянных клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: already regular clients or twice in the list</source>
        <translation>
            <numerusform>%n пропущен: уже среди постоянных клиентов или дважды в списке</numerusform>
            <numerusform>%n пропущено: уже среди постоянных клиентов или дважды в списке</numerusform>
            <numerusform>%n пропущено: уже среди постоянных клиентов или дважды в списке</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: already in the tour or twice in the list</source>
        <translation>
            <numerusform>%n пропущен: уже в туре или дважды в списке</numerusform>
            <numerusform>%n пропущено: уже в туре или дважды в списке</numerusform>
            <numerusform>%n пропущено: уже в туре или дважды в списке</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept back</source>
        <translation>
            <numerusform>%n отложен</numerusform>
            <numerusform>%n отложено</numerusform>
            <numerusform>%n отложено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Carnet closes when this is done: %1</source>
        <translation>Carnet закроется, когда закончит: %1</translation>
    </message>
    <message>
        <source>All actions and places</source>
        <translation>Все действия и разделы</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Unmark</source>
        <translation>Снять отметки</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) marked: %1</source>
        <translation>
            <numerusform>Отмечен %n клиент: %1</numerusform>
            <numerusform>Отмечены %n клиента: %1</numerusform>
            <numerusform>Отмечено %n клиентов: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message numerus="yes">
        <source>Show %n field(s) in which they agree</source>
        <translation>
            <numerusform>Показать %n поле, в котором они совпадают</numerusform>
            <numerusform>Показать %n поля, в которых они совпадают</numerusform>
            <numerusform>Показать %n полей, в которых они совпадают</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Объединение…</translation>
    </message>
    <message>
        <source>Show them as they are now</source>
        <translation>Показать, как сейчас</translation>
    </message>
    <message>
        <source>Becomes: %1</source>
        <translation>Станет: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at, F8</source>
        <translation>
            <numerusform>посмотрите %n поле, F8</numerusform>
            <numerusform>посмотрите %n поля, F8</numerusform>
            <numerusform>посмотрите %n полей, F8</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeHead</name>
    <message>
        <source>Is kept</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>The card that stays; the numbers of the others lead to it</source>
        <translation>Карточка, которая остаётся; номера других ведут к ней</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Взять всё</translation>
    </message>
    <message>
        <source>Take all values of this column</source>
        <translation>Взять все значения этого столбца</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>Merge clients</source>
        <translation>Объединить клиентов</translation>
    </message>
    <message>
        <source>They become one client with the tours, documents, cards, family and history of all. Of each field the better value is chosen already; what is not chosen stays in the history.</source>
        <translation>Они станут одним клиентом с турами, документами, картами, семьёй и историей всех. Лучшее значение каждого поля уже выбрано; невыбранное останется в истории.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>выдан %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>до %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tour(s)</source>
        <translation>
            <numerusform>%n тур</numerusform>
            <numerusform>%n тура</numerusform>
            <numerusform>%n туров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n карта</numerusform>
            <numerusform>%n карты</numerusform>
            <numerusform>%n карт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family link(s)</source>
        <translation>
            <numerusform>%n родственная связь</numerusform>
            <numerusform>%n родственные связи</numerusform>
            <numerusform>%n родственных связей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lasting answer(s)</source>
        <translation>
            <numerusform>%n постоянный ответ</numerusform>
            <numerusform>%n постоянных ответа</numerusform>
            <numerusform>%n постоянных ответов</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>Somebody said before that these are not the same person.</source>
        <translation>Раньше уже отмечено, что это не один и тот же человек.</translation>
    </message>
    <message>
        <source>Are they surely one person? Against it speaks: %1.</source>
        <translation>Точно ли это один человек? Против говорит: %1.</translation>
    </message>
    <message>
        <source>Both are tourists of tour %1: they may be two people after all.</source>
        <translation>Оба — туристы тура %1: возможно, это всё-таки два человека.</translation>
    </message>
    <message numerus="yes">
        <source>%n lasting answer(s) of questionnaires differ: the newer stays, the history keeps the other.</source>
        <translation>
            <numerusform>%n постоянный ответ анкет различается: останется более новый, другой сохранит история.</numerusform>
            <numerusform>%n постоянных ответа анкет различаются: останутся более новые, другие сохранит история.</numerusform>
            <numerusform>%n постоянных ответов анкет различаются: останутся более новые, другие сохранит история.</numerusform>
        </translation>
    </message>
    <message>
        <source>merging %1</source>
        <translation>объединение %1</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n client(s) into one: %1</source>
        <translation>
            <numerusform>Объединён в одного %n клиент: %1</numerusform>
            <numerusform>Объединены в одного %n клиента: %1</numerusform>
            <numerusform>Объединены в одного %n клиентов: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Before printing</source>
        <translation>Перед печатью</translation>
    </message>
    <message>
        <source>Ready to be printed</source>
        <translation>Можно печатать</translation>
    </message>
    <message>
        <source>These answers are missing or to be looked at. The questionnaire can be printed all the same.</source>
        <translation>Этих ответов нет, или их нужно проверить. Напечатать анкету можно и так.</translation>
    </message>
    <message>
        <source>Every question that must be answered is answered, and nothing is doubtful.</source>
        <translation>На все обязательные вопросы есть ответы, сомнений нет.</translation>
    </message>
    <message>
        <source>Save as a spreadsheet…</source>
        <translation>Сохранить таблицу…</translation>
    </message>
    <message>
        <source>Open in a spreadsheet</source>
        <translation>Открыть в таблице</translation>
    </message>
    <message>
        <source>Answers to mend</source>
        <translation>Ответы, которые нужно исправить</translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation>К ответу</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Is copied</source>
        <translation>Копируется</translation>
    </message>
    <message>
        <source>Stands there now</source>
        <translation>Сейчас там</translation>
    </message>
    <message>
        <source>Ctrl+A ticks all of this part</source>
        <translation>Ctrl+A отмечает весь раздел</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>то же самое</translation>
    </message>
</context>
<context>
    <name>OffersPane</name>
    <message>
        <source>There are no answers here that could be copied.</source>
        <translation>Здесь нет ответов, которые можно скопировать.</translation>
    </message>
</context>
<context>
    <name>OffersTable</name>
    <message>
        <source>What is copied</source>
        <translation>Что копируется</translation>
    </message>
</context>
<context>
    <name>OfficeFiles</name>
    <message>
        <source>Open in Word</source>
        <translation>Открыть в Word</translation>
    </message>
    <message>
        <source>Open in Excel</source>
        <translation>Открыть в Excel</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Запись файла</translation>
    </message>
    <message>
        <source>%1 opens in its program</source>
        <translation>%1 открывается в своей программе</translation>
    </message>
    <message>
        <source>No program for such files was found. The file is here: %1</source>
        <translation>Для таких файлов программа не нашлась. Файл здесь: %1</translation>
    </message>
</context>
<context>
    <name>OffsetDialog</name>
    <message>
        <source>Move on the sheet</source>
        <translation>Сдвиг на листе</translation>
    </message>
    <message>
        <source>Where pre-printed boxes are missed, move the print of %1. Minus is left and up.</source>
        <translation>Если текст не попадает в рамки готового бланка, сдвиньте печать. Форма: %1. Минус — влево и вверх.</translation>
    </message>
    <message>
        <source>To the right, mm</source>
        <translation>Вправо, мм</translation>
    </message>
    <message>
        <source>Down, mm</source>
        <translation>Вниз, мм</translation>
    </message>
    <message>
        <source>Enter millimetres from -%1 to %1, such as 1.5.</source>
        <translation>Введите миллиметры от -%1 до %1, например 1,5.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Запомнить</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>Linked client</source>
        <translation>Связан с клиентом</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Regular client since %1</source>
        <translation>Постоянный клиент с %1</translation>
    </message>
    <message>
        <source>Regular client</source>
        <translation>Постоянный клиент</translation>
    </message>
</context>
<context>
    <name>OptionsTable</name>
    <message>
        <source>Options</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
</context>
<context>
    <name>OwnForms</name>
    <message>
        <source>Change this form…</source>
        <translation>Изменить эту форму…</translation>
    </message>
    <message>
        <source>Send this form as one file…</source>
        <translation>Отправить форму одним файлом…</translation>
    </message>
    <message>
        <source>Remove this form</source>
        <translation>Убрать эту форму</translation>
    </message>
</context>
<context>
    <name>OwnFormsCard</name>
    <message>
        <source>Forms of your own</source>
        <translation>Ваши формы</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>None yet. Add an embassy&apos;s PDF, or drop it here.</source>
        <translation>Пока нет. Добавьте PDF посольства или бросьте его сюда.</translation>
    </message>
</context>
<context>
    <name>PageContext</name>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Возвращено</translation>
    </message>
</context>
<context>
    <name>PairColumns</name>
    <message>
        <source>How sure</source>
        <translation>Уверенность</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Похож на</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Родился</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The pair</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>No pair is chosen</source>
        <translation>Пара не выбрана</translation>
    </message>
    <message>
        <source>Choose a pair in the list: both clients stand here side by side.</source>
        <translation>Выберите пару в списке: здесь оба клиента стоят рядом.</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>Прежние имена</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Туры</translation>
    </message>
</context>
<context>
    <name>PairsPresenter</name>
    <message>
        <source>Not the same: %1 and %2</source>
        <translation>Разные люди: %1 и %2</translation>
    </message>
    <message>
        <source>%1 and %2 not the same</source>
        <translation>%1 и %2 — разные люди</translation>
    </message>
    <message>
        <source>No pair fits this filter</source>
        <translation>Таких пар нет</translation>
    </message>
    <message>
        <source>There are pairs of other clients, or of another level.</source>
        <translation>Есть пары других клиентов или с другой уверенностью.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n пара</numerusform>
            <numerusform>%n пары</numerusform>
            <numerusform>%n пар</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Surname (Russian)</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name (Russian)</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Surname (Latin)</source>
        <translation>Фамилия (лат.)</translation>
    </message>
    <message>
        <source>Given name (Latin)</source>
        <translation>Имя (лат.)</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Country of birth</source>
        <translation>Страна рождения</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Место рождения</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Passport series</source>
        <translation>Серия загранпаспорта</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Серия</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Номер загранпаспорта</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Passport issued</source>
        <translation>Дата выдачи загранпаспорта</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Passport valid until</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>Passport issued by</source>
        <translation>Кем выдан загранпаспорт</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Internal passport series</source>
        <translation>Серия внутреннего паспорта</translation>
    </message>
    <message>
        <source>Internal passport number</source>
        <translation>Номер внутреннего паспорта</translation>
    </message>
    <message>
        <source>Internal passport issued</source>
        <translation>Дата выдачи внутреннего паспорта</translation>
    </message>
    <message>
        <source>Internal passport issued by</source>
        <translation>Кем выдан внутренний паспорт</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Свидетельство о рождении</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Дом</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Номер билета</translation>
    </message>
</context>
<context>
    <name>PersonTab</name>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>At the agency</source>
        <translation>В агентстве</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Measured by the next tour: %1</source>
        <translation>Сверено с ближайшим туром: %1</translation>
    </message>
</context>
<context>
    <name>PictureIntake</name>
    <message>
        <source>Reading the passport…</source>
        <translation>Чтение паспорта…</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Вставленная картинка</translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation>В этой папке нет картинок.</translation>
    </message>
    <message>
        <source>The picture is kept: %1</source>
        <translation>Картинка сохранена: %1</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>The base is made ready for this version of Carnet. It is done once; nothing in it is lost.</source>
        <translation>База готовится к этой версии Carnet. Это делается один раз, ничего не пропадёт.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Мельче (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Крупнее (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>As wide as there is room (Ctrl+0)</source>
        <translation>По ширине (Ctrl+0)</translation>
    </message>
    <message>
        <source>Pages of the form</source>
        <translation>Страницы формы</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Cells to look at</source>
        <translation>Ячейки на проверку</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Form packs with mistakes</source>
        <translation>Пакеты форм с ошибками</translation>
    </message>
    <message>
        <source>These entries were passed over; the rest of their packs is used.</source>
        <translation>Эти записи пропущены; остальное в их пакетах действует.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Папка:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Типы файлов:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Страницы:</translation>
    </message>
</context>
<context>
    <name>QuestionnaireEmpty</name>
    <message>
        <source>To the directory</source>
        <translation>К справочнику</translation>
    </message>
    <message>
        <source>No tourist in this tour yet</source>
        <translation>В этом туре ещё нет туристов</translation>
    </message>
    <message>
        <source>A questionnaire asks one tourist what an embassy wants to know. Add the tourists first.</source>
        <translation>Анкета — это вопросы посольства к одному туристу. Сначала добавьте туристов.</translation>
    </message>
    <message>
        <source>To the tourists</source>
        <translation>К туристам</translation>
    </message>
    <message>
        <source>This tourist was removed</source>
        <translation>Этот турист удалён</translation>
    </message>
    <message>
        <source>Undo in the status line brings a tourist back right after the removal.</source>
        <translation>Сразу после удаления туриста вернёт отмена в строке состояния.</translation>
    </message>
    <message>
        <source>To the tours</source>
        <translation>К турам</translation>
    </message>
    <message>
        <source>No questionnaire for the tour&apos;s country</source>
        <translation>Для страны тура нет анкеты</translation>
    </message>
    <message>
        <source>Choose one of these above: %1. A further one is made in the directory.</source>
        <translation>Выберите наверху одну из этих: %1. Новую можно создать в справочнике.</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Выбрать страну</translation>
    </message>
    <message>
        <source>No questionnaires yet</source>
        <translation>Анкет пока нет</translation>
    </message>
    <message>
        <source>The directory of questionnaires holds what each country asks. It is empty.</source>
        <translation>В справочнике анкет записано, о чём спрашивает каждая страна. Он пуст.</translation>
    </message>
</context>
<context>
    <name>QuestionnaireModel</name>
    <message>
        <source>Field</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>QuestionnairePresenter</name>
    <message>
        <source>Answers are saved as one goes</source>
        <translation>Ответы сохраняются сразу</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing is doubtful</source>
        <translation>Все ответы есть, сомнений нет</translation>
    </message>
    <message>
        <source>This question is to be mended</source>
        <translation>Этот вопрос нужно исправить</translation>
    </message>
    <message>
        <source>%1 is not saved: %2</source>
        <translation>Не сохранено «%1»: %2</translation>
    </message>
    <message>
        <source>Theirs stays; yours was: %1</source>
        <translation>Остался чужой ответ; ваш был: %1</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Сохранение…</translation>
    </message>
</context>
<context>
    <name>QuestionnairePrinting</name>
    <message>
        <source>Writing the questionnaire</source>
        <translation>Запись анкеты</translation>
    </message>
    <message>
        <source>Save the questionnaire</source>
        <translation>Сохранить анкету</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The questionnaire is saved as %1</source>
        <translation>Анкета сохранена: %1</translation>
    </message>
    <message>
        <source>The questionnaire opens in the spreadsheet program</source>
        <translation>Анкета открывается в программе для таблиц</translation>
    </message>
    <message>
        <source>No program for spreadsheets was found. The questionnaire is here: %1</source>
        <translation>Программа для таблиц не найдена. Анкета здесь: %1</translation>
    </message>
</context>
<context>
    <name>QuestionnaireView</name>
    <message>
        <source>Previous tourist</source>
        <translation>Предыдущий турист</translation>
    </message>
    <message>
        <source>Next tourist</source>
        <translation>Следующий турист</translation>
    </message>
    <message>
        <source>Take from…</source>
        <translation>Взять у…</translation>
    </message>
    <message>
        <source>Copy to…</source>
        <translation>Передать…</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Словарь</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Copy for an online form…</source>
        <translation>Копировать для анкеты на сайте…</translation>
    </message>
    <message>
        <source>As a spreadsheet…</source>
        <translation>В виде таблицы…</translation>
    </message>
    <message>
        <source>Print for the whole group…</source>
        <translation>Печать для всей группы…</translation>
    </message>
    <message>
        <source>Next to mend</source>
        <translation>Что исправить</translation>
    </message>
    <message>
        <source>Printed text</source>
        <translation>Текст для печати</translation>
    </message>
    <message>
        <source>Translate anew</source>
        <translation>Перевести заново</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>Оставить этот ответ</translation>
    </message>
    <message>
        <source>Follow the card again</source>
        <translation>Снова брать с карточки</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>Удалить эту запись</translation>
    </message>
    <message>
        <source>Back to the tourist</source>
        <translation>Назад к туристу</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Выбрать страну</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>This answer</source>
        <translation>Этот ответ</translation>
    </message>
</context>
<context>
    <name>QuestionnaireWords</name>
    <message numerus="yes">
        <source>%n character(s) more than the form has room for. Shorten the text that is printed.</source>
        <translation>
            <numerusform>На %n знак больше, чем есть места в анкете. Сократите текст для печати.</numerusform>
            <numerusform>На %n знака больше, чем есть места в анкете. Сократите текст для печати.</numerusform>
            <numerusform>На %n знаков больше, чем есть места в анкете. Сократите текст для печати.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Fold</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Fold or unfold the list of places</source>
        <translation>Свернуть или развернуть список разделов</translation>
    </message>
</context>
<context>
    <name>ReadingPresenter</name>
    <message>
        <source>Reading the tour…</source>
        <translation>Чтение тура…</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Чтение списка…</translation>
    </message>
    <message>
        <source>Pictures of passports</source>
        <translation>Снимки паспортов</translation>
    </message>
    <message>
        <source>Reading the passports…</source>
        <translation>Чтение паспортов…</translation>
    </message>
    <message>
        <source>inserting the list</source>
        <translation>вставка списка</translation>
    </message>
</context>
<context>
    <name>RecipeNameDialog</name>
    <message>
        <source>Keep as recipe</source>
        <translation>Сохранить как рецепт</translation>
    </message>
    <message>
        <source>Where the columns stand and what was cleaned is kept and offered for the next list of these headings. Nothing of the people in the list is kept.</source>
        <translation>Сохраняется, где стоят столбцы и что выправлено; это будет предложено для следующего списка с такими заголовками. Данные людей не сохраняются.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>RecipesDialog</name>
    <message>
        <source>Recipes</source>
        <translation>Рецепты</translation>
    </message>
    <message>
        <source>How lists were arranged. One that fits is offered when a list is inserted.</source>
        <translation>Как были разложены списки. Подходящий рецепт предлагается при вставке списка.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>There are none yet: they are kept when a list was arranged and imported.</source>
        <translation>Пока нет ни одного: рецепт сохраняется, когда список разложен и импортирован.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Use for this list</source>
        <translation>Применить к списку</translation>
    </message>
    <message>
        <source>Recipe renamed: %1</source>
        <translation>Рецепт переименован: %1</translation>
    </message>
    <message>
        <source>Recipe removed: %1</source>
        <translation>Рецепт удалён: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Headings of the list</source>
        <translation>Заголовки списка</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Применён</translation>
    </message>
</context>
<context>
    <name>RecipesPresenter</name>
    <message>
        <source>Changing a long list…</source>
        <translation>Изменяется длинный список…</translation>
    </message>
    <message>
        <source>the recipe %1</source>
        <translation>рецепт: %1</translation>
    </message>
    <message>
        <source>Recipe %1 applied</source>
        <translation>Применён рецепт: %1</translation>
    </message>
    <message>
        <source>the list lacks the columns %1</source>
        <translation>в списке нет столбцов %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) do not fit this list</source>
        <translation>
            <numerusform>%n шаг не подходит к этому списку</numerusform>
            <numerusform>%n шага не подходят к этому списку</numerusform>
            <numerusform>%n шагов не подходят к этому списку</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as recipe %1: it is offered for the next list of this shape</source>
        <translation>Сохранён рецепт: %1. Он будет предложен для следующего такого списка</translation>
    </message>
    <message>
        <source>List of %1</source>
        <translation>Список от %1</translation>
    </message>
</context>
<context>
    <name>RelativeDialog</name>
    <message>
        <source>Family link</source>
        <translation>Родственная связь</translation>
    </message>
    <message>
        <source>Find the other client by name, passport or phone.</source>
        <translation>Найдите второго клиента по имени, паспорту или телефону.</translation>
    </message>
    <message>
        <source>Name, passport or phone</source>
        <translation>Имя, паспорт или телефон</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Рождение</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Is this client&apos;s</source>
        <translation>Кем приходится клиенту</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Выбран клиент: %1</translation>
    </message>
    <message>
        <source>Nobody is found by that.</source>
        <translation>По этому запросу никто не найден.</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Пока никто не выбран.</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>RowsPresenter</name>
    <message>
        <source>This is the current document of its kind</source>
        <translation>Это действующий документ</translation>
    </message>
    <message>
        <source>Call this number first</source>
        <translation>Звонить сначала по этому номеру</translation>
    </message>
    <message>
        <source>Write to this address first</source>
        <translation>Писать сначала на этот адрес</translation>
    </message>
    <message>
        <source>This is the current address</source>
        <translation>Это нынешний адрес</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message numerus="yes">
        <source>Save %n form(s) as PDF</source>
        <translation>
            <numerusform>Сохранить %n форму в PDF</numerusform>
            <numerusform>Сохранить %n формы в PDF</numerusform>
            <numerusform>Сохранить %n форм в PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>One file for each tourist</source>
        <translation>Каждому туристу свой файл</translation>
    </message>
    <message>
        <source>One file for all of them</source>
        <translation>Все анкеты в одном файле</translation>
    </message>
    <message>
        <source>Name of a file</source>
        <translation>Имя файла</translation>
    </message>
    <message>
        <source>It may name %1.</source>
        <translation>В имени могут стоять %1.</translation>
    </message>
    <message>
        <source>The fields stay editable</source>
        <translation>Поля остаются заполняемыми</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation>Выбрать место…</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Например: %1</translation>
    </message>
</context>
<context>
    <name>ScanPresenter</name>
    <message>
        <source>Looking for duplicates</source>
        <translation>Поиск дубликатов</translation>
    </message>
    <message>
        <source>The whole base was looked through for duplicates</source>
        <translation>Вся база просмотрена в поисках дубликатов</translation>
    </message>
    <message>
        <source>The base is being looked through; what is found already stands below</source>
        <translation>База просматривается; найденное уже стоит ниже</translation>
    </message>
    <message>
        <source>Looked through to %1 %, then stopped; what was found stands below</source>
        <translation>Просмотрено %1 %, затем остановлено; найденное стоит ниже</translation>
    </message>
    <message>
        <source>The whole base was last looked through on %1</source>
        <translation>Вся база последний раз просмотрена %1</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Продолжить поиск</translation>
    </message>
    <message>
        <source>Look through again</source>
        <translation>Просмотреть снова</translation>
    </message>
    <message>
        <source>Look through the whole base</source>
        <translation>Просмотреть всю базу</translation>
    </message>
    <message>
        <source>Looking for duplicates …</source>
        <translation>Идёт поиск дубликатов …</translation>
    </message>
    <message>
        <source>Pairs stand here as soon as they are found. You can work on meanwhile, or cancel and go on later.</source>
        <translation>Пары появляются здесь, как только находятся. Работать можно и дальше, а поиск — отменить и продолжить позже.</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Пока ничего не найдено</translation>
    </message>
    <message>
        <source>The search was stopped before it was through. It goes on where it stopped.</source>
        <translation>Поиск остановлен, не дойдя до конца. Он продолжится с того же места.</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Дубликатов нет</translation>
    </message>
    <message>
        <source>No two clients look like one person, but for those whom you told apart. New clients are compared when they are saved; look through the base again after a large import.</source>
        <translation>Никакие два клиента не похожи на одного человека, кроме тех, о ком вы решили, что это разные люди. Новые клиенты сравниваются при сохранении; после большого импорта просмотрите базу снова.</translation>
    </message>
    <message>
        <source>Does anybody stand in the base twice?</source>
        <translation>Нет ли в базе кого-нибудь дважды?</translation>
    </message>
    <message>
        <source>Carnet compares all clients by name in either script, birth date, passports, phone and e-mail, and shows those who look like one person, with the reasons. Nothing is changed before you decide.</source>
        <translation>Carnet сравнивает всех клиентов по имени на обоих алфавитах, дате рождения, паспортам, телефону и почте и показывает тех, кто похож на одного человека, с причинами. Ничего не меняется, пока вы не решите.</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Type more of what you know: the list narrows at once. Enter chooses.</source>
        <translation>Введите ещё, что знаете: список сузится сразу. Enter выбирает.</translation>
    </message>
    <message>
        <source>Find a regular client</source>
        <translation>Поиск постоянного клиента</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Passport series and number</source>
        <translation>Серия и номер паспорта</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Discount or loyalty card</source>
        <translation>Дисконтная или бонусная карта</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Найденные клиенты</translation>
    </message>
    <message>
        <source>Nobody fits. Type less, or another spelling.</source>
        <translation>Никто не подходит. Введите меньше или напишите иначе.</translation>
    </message>
    <message>
        <source>Nobody fits all of it. These bear the surname.</source>
        <translation>По всем данным никто не подходит. Вот однофамильцы.</translation>
    </message>
    <message>
        <source>Nobody is called so. These are spelt or sound nearly so.</source>
        <translation>Такого имени нет. Вот похожие по написанию или звучанию.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>In Latin letters</source>
        <translation>Латиницей</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Рождение</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>SearchDialogWords</name>
    <message numerus="yes">
        <source>%n client(s) found</source>
        <translation>
            <numerusform>Найден %n клиент</numerusform>
            <numerusform>Найдено %n клиента</numerusform>
            <numerusform>Найдено %n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Поставщик</translation>
    </message>
</context>
<context>
    <name>ServicesDialog</name>
    <message>
        <source>A new service is given to every tourist of the tour; untick it on the card of whoever goes without.</source>
        <translation>Новая услуга достаётся всем туристам тура; у кого её нет, снимите отметку в карточке.</translation>
    </message>
    <message>
        <source>Services of the tour</source>
        <translation>Услуги тура</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Новая услуга</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Изменений нет</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Removed; Undo stands in the status line</source>
        <translation>Удалено; «Отменить» — в строке состояния</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>Удалено: %1</translation>
    </message>
    <message>
        <source>Not saved: see the marked fields</source>
        <translation>Не сохранено: проверьте отмеченные поля</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save what was changed?</source>
        <translation>Сохранить изменения?</translation>
    </message>
    <message>
        <source>The open service is not saved.</source>
        <translation>Открытая услуга не сохранена.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>as the field</source>
        <translation>как в поле</translation>
    </message>
    <message>
        <source>left</source>
        <translation>слева</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>по центру</translation>
    </message>
    <message>
        <source>right</source>
        <translation>справа</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Goes on in the next field</source>
        <translation>Продолжается в следующем поле</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Как пишется</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Знак</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Кегль</translation>
    </message>
    <message>
        <source>Not below</source>
        <translation>Не мельче</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Клеток</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>No backup was made yet</source>
        <translation>Копий пока нет</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ваши данные</translation>
    </message>
    <message>
        <source>The base is a file on this computer. Nothing leaves it.</source>
        <translation>База — файл на этом компьютере. Данные никуда не передаются.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>На чём построен Carnet</translation>
    </message>
    <message>
        <source>The language changes when Carnet is opened again.</source>
        <translation>Язык изменится, когда вы снова откроете Carnet.</translation>
    </message>
</context>
<context>
    <name>SexBox</name>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>Questionnaire</source>
        <translation>Анкета</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>Options</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>Печатайте для отбора</translation>
    </message>
    <message>
        <source>There is no such option: choose from the list</source>
        <translation>Такого варианта нет: выберите из списка</translation>
    </message>
    <message>
        <source>Nothing in the list fits</source>
        <translation>В списке ничего подходящего</translation>
    </message>
    <message>
        <source>Space ticks, Enter goes on</source>
        <translation>Пробел отмечает, Enter — дальше</translation>
    </message>
    <message>
        <source>Printed text</source>
        <translation>Текст для печати</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Empty: made anew</source>
        <translation>Пусто: будет получен заново</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>не принимается: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>лишний %n знак</numerusform>
            <numerusform>лишних %n знака</numerusform>
            <numerusform>лишних %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 из %2 клеток</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>остался %n знак</numerusform>
            <numerusform>осталось %n знака</numerusform>
            <numerusform>осталось %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>A number has figures only</source>
        <translation>В числе только цифры</translation>
    </message>
    <message>
        <source>%1: answer saved</source>
        <translation>%1: ответ сохранён</translation>
    </message>
    <message>
        <source>%1: printed text saved</source>
        <translation>%1: текст для печати сохранён</translation>
    </message>
    <message>
        <source>%1: its own answer is taken back</source>
        <translation>%1: собственный ответ снят</translation>
    </message>
    <message>
        <source>%1: the answer stays beside the card</source>
        <translation>%1: ответ оставлен, хотя в карточке иначе</translation>
    </message>
    <message>
        <source>%1: entry removed</source>
        <translation>%1: запись удалена</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>Add entry %1</source>
        <translation>Добавить запись %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Запись %1</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>отвечено %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n missing before printing</source>
        <translation>
            <numerusform>для печати не хватает %n ответа</numerusform>
            <numerusform>для печати не хватает %n ответов</numerusform>
            <numerusform>для печати не хватает %n ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>проверить %n ответ</numerusform>
            <numerusform>проверить %n ответа</numerusform>
            <numerusform>проверить %n ответов</numerusform>
        </translation>
    </message>
    <message>
        <source>passport to look at</source>
        <translation>проверить паспорт</translation>
    </message>
    <message>
        <source>ready to be printed</source>
        <translation>можно печатать</translation>
    </message>
    <message>
        <source>Tour %1</source>
        <translation>Тур %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>answer and text typed by hand</source>
        <translation>ответ и текст введены вручную</translation>
    </message>
    <message>
        <source>Card or tour say: %1. Keep this answer, or follow them again.</source>
        <translation>В карточке или туре: %1. Оставьте этот ответ или следуйте им снова.</translation>
    </message>
    <message>
        <source>%1: printed text</source>
        <translation>%1: текст для печати</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Carnet: a made-up agency</source>
        <translation>Carnet: вымышленное агентство</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Туры</translation>
    </message>
    <message>
        <source>Tourists</source>
        <translation>Туристы</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубликаты</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Наведение порядка</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Анкеты</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Словарь</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Формы</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>SpellingMarks</name>
    <message>
        <source>%1 in Russian:</source>
        <translation>%1 по-русски:</translation>
    </message>
    <message>
        <source>Spell it %1</source>
        <translation>Написать %1</translation>
    </message>
    <message>
        <source>The name is a man&apos;s.</source>
        <translation>Имя мужское.</translation>
    </message>
    <message>
        <source>Set Male</source>
        <translation>Поставить «Мужской»</translation>
    </message>
    <message>
        <source>The name is a woman&apos;s.</source>
        <translation>Имя женское.</translation>
    </message>
    <message>
        <source>Set Female</source>
        <translation>Поставить «Женский»</translation>
    </message>
</context>
<context>
    <name>SpellingWords</name>
    <message>
        <source>of Ukraine</source>
        <translation>Украины</translation>
    </message>
    <message>
        <source>of Belarus</source>
        <translation>Беларуси</translation>
    </message>
    <message>
        <source>of Kazakhstan</source>
        <translation>Казахстана</translation>
    </message>
    <message>
        <source>of Bulgaria</source>
        <translation>Болгарии</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1 года</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1 года</translation>
    </message>
    <message>
        <source>of %1–%2</source>
        <translation>%1–%2 годов</translation>
    </message>
    <message>
        <source>As in passports %1</source>
        <translation>Как в паспортах %1</translation>
    </message>
    <message>
        <source>A possible spelling; passports now write %1</source>
        <translation>Возможное написание; сейчас в паспортах пишут %1</translation>
    </message>
    <message>
        <source>%1 is the spelling of passports %2; passports %3 write %4. Check the passport.</source>
        <translation>%1 — написание паспортов %2; в паспортах %3 пишут %4. Сверьте с паспортом.</translation>
    </message>
    <message>
        <source>%1 is another language&apos;s form of %5; Russian passports write %4.</source>
        <translation>%1 — имя %5 на другом языке; в российских паспортах пишут %4.</translation>
    </message>
    <message>
        <source>%1 has fewer names than %5; passports write %4. Check the passport.</source>
        <translation>В %1 меньше имён, чем в %5; в паспортах пишут %4. Сверьте с паспортом.</translation>
    </message>
    <message>
        <source>%5 has fewer names than %1. Check the passport.</source>
        <translation>В %5 меньше имён, чем в %1. Сверьте с паспортом.</translation>
    </message>
    <message>
        <source>%1 does not spell %5: %6. Check the passport.</source>
        <translation>%1 — не написание имени %5: %6. Сверьте с паспортом.</translation>
    </message>
    <message>
        <source>many letters differ</source>
        <translation>не совпадает много букв</translation>
    </message>
    <message>
        <source>%1 is too many</source>
        <translation>лишняя %1</translation>
    </message>
    <message>
        <source>%2 is missing for %3</source>
        <translation>нет %2 вместо %3</translation>
    </message>
    <message>
        <source>%3 is written %2, here stands %1</source>
        <translation>%3 пишется %2, а стоит %1</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Прервать</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message>
        <source>Take information from…</source>
        <translation>Взять сведения…</translation>
    </message>
    <message>
        <source>For %1: the group comes first; type a name for other tours and clients.</source>
        <translation>Для туриста %1: сначала группа; введите имя, чтобы найти туристов других туров и клиентов.</translation>
    </message>
    <message>
        <source>Surname or given name</source>
        <translation>Фамилия или имя</translation>
    </message>
    <message>
        <source>Whose answers</source>
        <translation>Чьи ответы</translation>
    </message>
    <message>
        <source>Choose whose answers are taken.</source>
        <translation>Выберите, чьи ответы взять.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Nobody is called so. Type less, or another spelling.</source>
        <translation>Никого так не зовут. Введите меньше букв или напишите иначе.</translation>
    </message>
    <message>
        <source>What is taken from %1</source>
        <translation>Что берётся: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответов</translation>
    </message>
    <message>
        <source>this tour</source>
        <translation>этот тур</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Russian term</source>
        <translation>Термин по-русски</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The dictionary has this term: %1</source>
        <translation>В словаре уже есть этот термин: %1</translation>
    </message>
    <message>
        <source>Near terms: take their translation</source>
        <translation>Похожие термины: взять их перевод</translation>
    </message>
    <message>
        <source>by letters: %1</source>
        <translation>по буквам: %1</translation>
    </message>
    <message>
        <source>Carnet&apos;s: %1</source>
        <translation>В Carnet: %1</translation>
    </message>
    <message>
        <source>Carnet&apos;s has changed since: %1</source>
        <translation>С тех пор в Carnet изменилось: %1</translation>
    </message>
    <message>
        <source>A term that the dictionary lacks</source>
        <translation>Термина нет в словаре</translation>
    </message>
    <message>
        <source>Enter what it means; it is kept and used at once, here and in every questionnaire.</source>
        <translation>Введите перевод: он сохранится и сразу будет использован здесь и во всех анкетах.</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Новый термин</translation>
    </message>
    <message>
        <source>Term “%1”</source>
        <translation>Термин «%1»</translation>
    </message>
</context>
<context>
    <name>TermEditor</name>
    <message>
        <source>“%1” is in the dictionary</source>
        <translation>«%1» в словаре</translation>
    </message>
</context>
<context>
    <name>TermExchange</name>
    <message>
        <source>changed: %1</source>
        <translation>изменено: %1</translation>
    </message>
    <message>
        <source>Terms of the dictionary</source>
        <translation>Термины словаря</translation>
    </message>
</context>
<context>
    <name>TermExchangeWords</name>
    <message numerus="yes">
        <source>%n term(s) added</source>
        <translation>
            <numerusform>Добавлен %n термин</numerusform>
            <numerusform>Добавлено %n термина</numerusform>
            <numerusform>Добавлено %n терминов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) saved as %1</source>
        <translation>
            <numerusform>%n термин сохранён как %1</numerusform>
            <numerusform>%n термина сохранены как %1</numerusform>
            <numerusform>%n терминов сохранены как %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>TourDialog</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>What you have typed is not in the base yet.</source>
        <translation>Введённого ещё нет в базе.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>This tour is not saved</source>
        <translation>Тур не сохранён</translation>
    </message>
    <message>
        <source>New tour</source>
        <translation>Новый тур</translation>
    </message>
    <message>
        <source>Tour %1</source>
        <translation>Тур %1</translation>
    </message>
</context>
<context>
    <name>TourEditor</name>
    <message>
        <source>Tour %1 added</source>
        <translation>Тур %1 добавлен</translation>
    </message>
    <message>
        <source>Tour %1 saved</source>
        <translation>Тур %1 сохранён</translation>
    </message>
</context>
<context>
    <name>TourField</name>
    <message>
        <source>Number, title or surname</source>
        <translation>Номер, название или фамилия</translation>
    </message>
</context>
<context>
    <name>TourSearchDialog</name>
    <message>
        <source>Find a tour</source>
        <translation>Найти тур</translation>
    </message>
    <message>
        <source>Its tourists are inserted as a list. Type what you know; Enter chooses.</source>
        <translation>Его туристы будут вставлены списком. Введите, что знаете; Enter выбирает.</translation>
    </message>
    <message>
        <source>Insert its tourists</source>
        <translation>Вставить его туристов</translation>
    </message>
    <message>
        <source>Tours found</source>
        <translation>Найденные туры</translation>
    </message>
    <message>
        <source>Created from</source>
        <translation>Создан с</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
    <message>
        <source>Arrival from</source>
        <translation>Заезд с</translation>
    </message>
    <message>
        <source>Tour number</source>
        <translation>Номер тура</translation>
    </message>
    <message>
        <source>Surname of a tourist</source>
        <translation>Фамилия туриста</translation>
    </message>
    <message>
        <source>No tour fits. Type less, or another spelling.</source>
        <translation>Ни один тур не подходит. Введите меньше или иначе.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Заезд</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Tourists</source>
        <translation>Туристы</translation>
    </message>
</context>
<context>
    <name>TourSearchWords</name>
    <message numerus="yes">
        <source>%n tour(s) found</source>
        <translation>
            <numerusform>найден %n тур</numerusform>
            <numerusform>найдено %n тура</numerusform>
            <numerusform>найдено %n туров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouristCardPanel</name>
    <message>
        <source>Add to regular clients</source>
        <translation>В постоянные клиенты</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>This tour has no services yet: Services… at the top adds hotel, flight, transfer.</source>
        <translation>В туре пока нет услуг: отель, перелёт, трансфер добавляет кнопка «Услуги…» вверху.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Save adds the client</source>
        <translation>Добавится при сохранении</translation>
    </message>
    <message>
        <source>Edit regular client</source>
        <translation>Изменить клиента</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>Не добавлять</translation>
    </message>
</context>
<context>
    <name>TouristComparing</name>
    <message>
        <source>Typed and stored differ</source>
        <translation>Введённое и сохранённое различаются</translation>
    </message>
    <message>
        <source>%1 is a regular client. Choose what this tour takes; the client&apos;s own card stays as it is.</source>
        <translation>%1 — постоянный клиент. Выберите, что взять в этот тур; карточка самого клиента не изменится.</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Введено здесь</translation>
    </message>
    <message>
        <source>Regular client</source>
        <translation>Постоянный клиент</translation>
    </message>
    <message>
        <source>Fill the card</source>
        <translation>Заполнить карточку</translation>
    </message>
    <message>
        <source>Change the regular client, too?</source>
        <translation>Изменить и постоянного клиента?</translation>
    </message>
    <message>
        <source>These fields differ from the regular client&apos;s card. Choose what the client keeps from now on.</source>
        <translation>Эти поля отличаются от карточки постоянного клиента. Выберите, что теперь записать клиенту.</translation>
    </message>
    <message>
        <source>Client&apos;s card now</source>
        <translation>В карточке клиента</translation>
    </message>
    <message>
        <source>This tourist</source>
        <translation>Этот турист</translation>
    </message>
    <message>
        <source>Save and write to the client</source>
        <translation>Сохранить и записать клиенту</translation>
    </message>
    <message>
        <source>Only in this tour</source>
        <translation>Только в этом туре</translation>
    </message>
</context>
<context>
    <name>TouristList</name>
    <message>
        <source>%1 was removed from the tour</source>
        <translation>Из тура удалён турист: %1</translation>
    </message>
    <message>
        <source>%1 is now the main tourist</source>
        <translation>%1 — теперь главный турист</translation>
    </message>
</context>
<context>
    <name>TouristListCard</name>
    <message>
        <source>Tourists</source>
        <translation>Туристы</translation>
    </message>
    <message>
        <source>Filter by name or passport</source>
        <translation>Имя или паспорт</translation>
    </message>
    <message>
        <source>Nobody in this tour yet</source>
        <translation>В этом туре пока никого</translation>
    </message>
    <message>
        <source>Type a surname on the card and press Enter: a regular client fills it. Or import a whole list.</source>
        <translation>Введите фамилию в карточке и нажмите Enter: постоянный клиент подставится сам. Или импортируйте готовый список.</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Никто не подходит</translation>
    </message>
    <message>
        <source>No tourist of this tour has that in the name or passport. Esc clears the filter.</source>
        <translation>Ни у одного туриста тура такого нет в имени или паспорте. Esc очищает отбор.</translation>
    </message>
</context>
<context>
    <name>TouristPage</name>
    <message>
        <source>This person is a client already</source>
        <translation>Такой клиент уже есть</translation>
    </message>
    <message>
        <source>%1 stands in the base. %2.</source>
        <translation>В базе есть %1. %2.</translation>
    </message>
    <message>
        <source>Add all the same</source>
        <translation>Всё равно добавить</translation>
    </message>
    <message>
        <source>Link to this client</source>
        <translation>Связать с этим клиентом</translation>
    </message>
    <message>
        <source>Save what was changed?</source>
        <translation>Сохранить изменения?</translation>
    </message>
    <message>
        <source>The card of %1 is not saved.</source>
        <translation>Карточка не сохранена: %1.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save the tourist list</source>
        <translation>Сохранить список туристов</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>TouristPresenter</name>
    <message>
        <source>What was typed is taken back</source>
        <translation>Введённое сброшено</translation>
    </message>
    <message>
        <source>Another card is open meanwhile, so this can&apos;t be brought back.</source>
        <translation>Открыта уже другая карточка, поэтому вернуть введённое нельзя.</translation>
    </message>
</context>
<context>
    <name>TouristReport</name>
    <message>
        <source>Writing the tourist list</source>
        <translation>Записывается список туристов</translation>
    </message>
    <message>
        <source>The tourist list is saved as %1</source>
        <translation>Список туристов сохранён: %1</translation>
    </message>
    <message>
        <source>The tourist list opens in the spreadsheet program</source>
        <translation>Список туристов открывается в программе для таблиц</translation>
    </message>
    <message>
        <source>No program for spreadsheets was found. The list is here: %1</source>
        <translation>Программа для таблиц не найдена. Список лежит здесь: %1</translation>
    </message>
</context>
<context>
    <name>TouristSaver</name>
    <message>
        <source>Nothing was changed</source>
        <translation>Изменений нет</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Сохраняется …</translation>
    </message>
    <message>
        <source>Not saved: see the marked fields</source>
        <translation>Не сохранено: проверьте отмеченные поля</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>%1 is saved and now a regular client</source>
        <translation>%1: сохранено, теперь это постоянный клиент</translation>
    </message>
    <message>
        <source>%1 is saved here and on the client&apos;s card</source>
        <translation>%1: сохранено здесь и в карточке клиента</translation>
    </message>
    <message>
        <source>%1 was added to the tour</source>
        <translation>В тур добавлен турист: %1</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>TouristTable</name>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Рождение</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Main tourist of the tour</source>
        <translation>Главный турист тура</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Infant</source>
        <translation>Младенец</translation>
    </message>
    <message>
        <source>Under 12 on the day of arrival</source>
        <translation>В день заезда младше 12 лет</translation>
    </message>
    <message>
        <source>Under 2 on the day of arrival</source>
        <translation>В день заезда младше 2 лет</translation>
    </message>
</context>
<context>
    <name>TouristView</name>
    <message>
        <source>This tour was removed</source>
        <translation>Этот тур удалён</translation>
    </message>
    <message>
        <source>It stands no longer in the base. Undo in the status line brings a tour back right after its removal.</source>
        <translation>В базе его больше нет. Сразу после удаления тур возвращает кнопка «Отменить» в строке состояния.</translation>
    </message>
    <message>
        <source>To the tours</source>
        <translation>К турам</translation>
    </message>
    <message>
        <source>New tourist</source>
        <translation>Новый турист</translation>
    </message>
    <message>
        <source>Remove tourist</source>
        <translation>Удалить туриста</translation>
    </message>
    <message>
        <source>Make main tourist</source>
        <translation>Сделать главным туристом</translation>
    </message>
    <message>
        <source>Edit tourist</source>
        <translation>Изменить туриста</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>Questionnaires of the group</source>
        <translation>Анкеты группы</translation>
    </message>
    <message>
        <source>Print forms…</source>
        <translation>Печать форм…</translation>
    </message>
    <message>
        <source>Services…</source>
        <translation>Услуги…</translation>
    </message>
    <message>
        <source>Edit tour</source>
        <translation>Изменить тур</translation>
    </message>
    <message>
        <source>Open in a spreadsheet</source>
        <translation>Открыть в таблицах</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Find client</source>
        <translation>Найти клиента</translation>
    </message>
    <message>
        <source>Spell as in passports now</source>
        <translation>Написать как в паспортах сейчас</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save, next</source>
        <translation>Сохранить, дальше</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Tourist list</source>
        <translation>Список туристов</translation>
    </message>
</context>
<context>
    <name>TouristWords</name>
    <message>
        <source>New tourist</source>
        <translation>Новый турист</translation>
    </message>
    <message>
        <source>Tour %1</source>
        <translation>Тур %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Сохранено в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tourist(s)</source>
        <translation>
            <numerusform>%n турист</numerusform>
            <numerusform>%n туриста</numerusform>
            <numerusform>%n туристов</numerusform>
        </translation>
    </message>
    <message>
        <source>Tourists</source>
        <translation>Туристы</translation>
    </message>
</context>
<context>
    <name>ToursPresenter</name>
    <message>
        <source>Tour %1 removed</source>
        <translation>Тур %1 удалён</translation>
    </message>
    <message numerus="yes">
        <source>Tour %1 removed with %n tourist(s)</source>
        <translation>
            <numerusform>Тур %1 удалён вместе с %n туристом</numerusform>
            <numerusform>Тур %1 удалён вместе с %n туристами</numerusform>
            <numerusform>Тур %1 удалён вместе с %n туристами</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToursTab</name>
    <message>
        <source>Tours of this client</source>
        <translation>Туры клиента</translation>
    </message>
    <message>
        <source>No tours yet</source>
        <translation>Туров пока нет</translation>
    </message>
    <message>
        <source>The tours on which this client is a tourist stand here.</source>
        <translation>Здесь туры, в которых клиент был туристом.</translation>
    </message>
</context>
<context>
    <name>ToursView</name>
    <message>
        <source>Tours</source>
        <translation>Туры</translation>
    </message>
    <message>
        <source>New tour</source>
        <translation>Новый тур</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Open tour</source>
        <translation>Открыть тур</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Анкета</translation>
    </message>
    <message>
        <source>Questionnaires of the group</source>
        <translation>Анкеты группы</translation>
    </message>
    <message>
        <source>Edit tour</source>
        <translation>Изменить тур</translation>
    </message>
    <message>
        <source>Remove tour</source>
        <translation>Удалить тур</translation>
    </message>
    <message>
        <source>Number, title, country or a tourist&apos;s surname</source>
        <translation>Номер, название, страна или фамилия туриста</translation>
    </message>
    <message>
        <source>Tourists</source>
        <translation>Туристы</translation>
    </message>
    <message>
        <source>No tour is found</source>
        <translation>Тур не найден</translation>
    </message>
    <message>
        <source>No number, title, country or tourist begins so.</source>
        <translation>Так не начинается ни номер, ни название, ни страна, ни имя туриста.</translation>
    </message>
    <message>
        <source>Show all tours</source>
        <translation>Показать все туры</translation>
    </message>
    <message>
        <source>No tours yet</source>
        <translation>Туров пока нет</translation>
    </message>
    <message>
        <source>A tour is one booking: its number, dates, country and services, and the tourists who travel. Make the first one, then add its tourists or insert their list.</source>
        <translation>Тур — это одна путёвка: номер, даты, страна, услуги и туристы, которые едут. Создайте первый тур, затем добавьте туристов по одному или вставьте их список.</translation>
    </message>
</context>
<context>
    <name>ToursViewWords</name>
    <message numerus="yes">
        <source>%n tour(s)</source>
        <translation>
            <numerusform>%n тур</numerusform>
            <numerusform>%n тура</numerusform>
            <numerusform>%n туров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The agency&apos;s details are saved</source>
        <translation>Сведения об агентстве сохранены</translation>
    </message>
    <message>
        <source>The language changes when Carnet is started again.</source>
        <translation>Язык изменится, когда вы снова откроете Carnet.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервное копирование</translation>
    </message>
    <message>
        <source>Backup made: %1</source>
        <translation>Создана резервная копия: %1</translation>
    </message>
    <message>
        <source>Take back this backup?</source>
        <translation>Восстановить базу из этой копии?</translation>
    </message>
    <message>
        <source>The base becomes what it was then. The base as it is now is kept as a backup of its own.</source>
        <translation>База станет такой, какой была тогда. Нынешняя база сохранится отдельной резервной копией.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>The backup was taken back.</source>
        <translation>База восстановлена из копии.</translation>
    </message>
</context>
<context>
    <name>UpkeepView</name>
    <message>
        <source>Tidy up</source>
        <translation>Наведение порядка</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Открыть запись</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Отметить все</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Посмотреть снова</translation>
    </message>
    <message>
        <source>To the clients</source>
        <translation>К клиентам</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Что ищется</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Что ищется</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Nothing to tidy up</source>
        <translation>Всё в порядке</translation>
    </message>
    <message>
        <source>Nothing of this kind is wrong.</source>
        <translation>Таких ошибок нет.</translation>
    </message>
    <message>
        <source>Not looked for yet</source>
        <translation>Ещё не искали</translation>
    </message>
    <message>
        <source>F5 looks through the whole directory.</source>
        <translation>F5 просмотрит всю базу клиентов.</translation>
    </message>
    <message>
        <source>Space ticks, Ctrl+A ticks all</source>
        <translation>Пробел отмечает, Ctrl+A отмечает все</translation>
    </message>
    <message>
        <source>Enter opens the record</source>
        <translation>Enter открывает запись</translation>
    </message>
</context>
<context>
    <name>UpkeepWords</name>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Тур</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предлагается</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>без имени</translation>
    </message>
    <message>
        <source>nothing: empty the field</source>
        <translation>ничего: очистить поле</translation>
    </message>
    <message>
        <source>open the record</source>
        <translation>откройте запись</translation>
    </message>
    <message numerus="yes">
        <source>%n tourist(s) linked</source>
        <translation>
            <numerusform>Связан %n турист</numerusform>
            <numerusform>Связаны %n туриста</numerusform>
            <numerusform>Связано %n туристов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>linking %n tourist(s)</source>
        <translation>
            <numerusform>привязка %n туриста</numerusform>
            <numerusform>привязка %n туристов</numerusform>
            <numerusform>привязка %n туристов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) mended</source>
        <translation>
            <numerusform>Исправлено %n поле</numerusform>
            <numerusform>Исправлено %n поля</numerusform>
            <numerusform>Исправлено %n полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mending %n field(s)</source>
        <translation>
            <numerusform>исправление %n поля</numerusform>
            <numerusform>исправление %n полей</numerusform>
            <numerusform>исправление %n полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over: edited meanwhile</source>
        <translation>
            <numerusform>%n пропущено: тем временем изменено</numerusform>
            <numerusform>%n пропущено: тем временем изменены</numerusform>
            <numerusform>%n пропущено: тем временем изменены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n</source>
        <translation>
            <numerusform>Исправить %n</numerusform>
            <numerusform>Исправить %n</numerusform>
            <numerusform>Исправить %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; the others come next</source>
        <translation>
            <numerusform>Первая %n; остальные будут следом</numerusform>
            <numerusform>Первые %n; остальные будут следом</numerusform>
            <numerusform>Первые %n; остальные будут следом</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Validity</name>
    <message>
        <source>Expired before the trip: %1</source>
        <translation>Истёк до поездки: %1</translation>
    </message>
    <message>
        <source>Expired: %1</source>
        <translation>Истёк: %1</translation>
    </message>
    <message>
        <source>Expires during the trip: %1</source>
        <translation>Истекает во время поездки: %1</translation>
    </message>
    <message>
        <source>Valid %1 after the return</source>
        <translation>Ещё %1 после возвращения</translation>
    </message>
    <message>
        <source>Valid only %1 after the return</source>
        <translation>Всего %1 после возвращения</translation>
    </message>
</context>
<context>
    <name>ValidityWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkBand</name>
    <message>
        <source>Cancel</source>
        <translation>Прервать</translation>
    </message>
</context>
<context>
    <name>ZoneDialog</name>
    <message>
        <source>Keep the picture…</source>
        <translation>Сохранить картинку…</translation>
    </message>
</context>
<context>
    <name>ZoneQuestion</name>
    <message>
        <source>This document seems to be of another person than the card of %1.</source>
        <translation>Похоже, это документ другого человека, а не того, чья карточка открыта: %1.</translation>
    </message>
    <message>
        <source>Choose what the card of %1 takes. Cancel on the card brings back what was there.</source>
        <translation>Выберите, что возьмёт карточка «%1». «Отмена» на карточке вернёт то, что было.</translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation>новый человек</translation>
    </message>
    <message>
        <source>%1 was read</source>
        <translation>Прочитано: %1</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>В карточке</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>В документе</translation>
    </message>
    <message>
        <source>Take into the card</source>
        <translation>Взять в карточку</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Новая карточка</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>То же</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Согласуется</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>Не согласуется</translation>
    </message>
    <message>
        <source>From the Latin name; compare it with the document.</source>
        <translation>По латинскому имени; сверьте с документом.</translation>
    </message>
</context>
<context>
    <name>ZoneReading</name>
    <message>
        <source>The card says the same as the document; all check digits hold.</source>
        <translation>В карточке то же, что в документе; все контрольные цифры сходятся.</translation>
    </message>
    <message>
        <source>Nothing was taken; the card is as it was.</source>
        <translation>Ничего не взято; карточка осталась как была.</translation>
    </message>
</context>
<context>
    <name>ZoneReadingWords</name>
    <message numerus="yes">
        <source>%n field(s) were taken from the document; the card is not saved yet.</source>
        <translation>
            <numerusform>Взято %n поле из документа; карточка ещё не сохранена.</numerusform>
            <numerusform>Взято %n поля из документа; карточка ещё не сохранена.</numerusform>
            <numerusform>Взято %n полей из документа; карточка ещё не сохранена.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZoneWords</name>
    <message>
        <source>Check digits that do not hold: %1. Compare these with the document.</source>
        <translation>Не сходятся контрольные цифры: %1. Сверьте это с документом.</translation>
    </message>
    <message>
        <source>All check digits hold, but something else in the zone can&apos;t be right.</source>
        <translation>Контрольные цифры сходятся, но что-то другое в зоне неверно.</translation>
    </message>
    <message>
        <source>All check digits hold.</source>
        <translation>Все контрольные цифры сходятся.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>номер</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>срок действия</translation>
    </message>
    <message>
        <source>optional field</source>
        <translation>дополнительное поле</translation>
    </message>
    <message>
        <source>the whole zone</source>
        <translation>вся зона</translation>
    </message>
    <message>
        <source>Line %1, character %2: %3</source>
        <translation>Строка %1, знак %2: %3</translation>
    </message>
    <message>
        <source>%1 was read, %2 is meant: %3.</source>
        <translation>Прочитано %1, должно быть %2: %3.</translation>
    </message>
    <message>
        <source>%1: many letters differ from the card.</source>
        <translation>%1: с карточкой не совпадает много букв.</translation>
    </message>
    <message>
        <source>letter %1: %2 in the document, %3 on the card</source>
        <translation>буква %1: в документе %2, в карточке %3</translation>
    </message>
</context>
<context>
    <name>_ProblemsModel</name>
    <message>
        <source>Row %1</source>
        <translation>Строка %1</translation>
    </message>
</context>
</TS>
